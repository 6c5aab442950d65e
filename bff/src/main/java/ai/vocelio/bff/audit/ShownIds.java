package ai.vocelio.bff.audit;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.bff.graphql.NodeTypes;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ids within what was changed, as clients know them. */
@Component
class ShownIds {

    /** By attribute: of which type its ids are. */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("acceptedById", "Member"),
            Map.entry("actingOrganizationId", "Organization"),
            Map.entry("agentId", "Agent"),
            Map.entry("agentVersionId", "AgentVersion"),
            Map.entry("campaignId", "Campaign"),
            Map.entry("childId", "Organization"),
            Map.entry("contactId", "Contact"),
            Map.entry("contactIds", "Contact"),
            Map.entry("createdById", "Member"),
            Map.entry("decidedById", "Member"),
            // what no client can ask for is shown as it is: decisions, letters and ids of the identity provider
            Map.entry("decisionId", "MembershipDecision"),
            Map.entry("endedById", "Member"),
            Map.entry("faviconId", "BrandAsset"),
            Map.entry("identityId", "IdentityOrganization"),
            Map.entry("inboundAgentId", "Agent"),
            Map.entry("invitedById", "Member"),
            Map.entry("liveVersionId", "BrandVersion"),
            Map.entry("loginBackgroundId", "BrandAsset"),
            Map.entry("logoId", "BrandAsset"),
            Map.entry("mailId", "Mail"),
            Map.entry("memberId", "Member"),
            Map.entry("memberIds", "Member"),
            Map.entry("numberId", "Number"),
            Map.entry("parentId", "Organization"),
            Map.entry("personId", "Member"),
            Map.entry("placedBy", "Member"),
            Map.entry("platformId", "Organization"),
            Map.entry("publishedVersionId", "AgentVersion"),
            Map.entry("voiceId", "Voice"));

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final NodeTypes nodes;

    ShownIds(NodeTypes nodes) {
        this.nodes = nodes;
    }

    /** The value of an attribute with global ids in it. */
    @Nullable
    String in(String attribute, @Nullable String value) {
        String type = TYPES.get(attribute);
        if (type == null || value == null) {
            return value;
        }
        return ID.matcher(value).replaceAll(found -> of(type, UUID.fromString(found.group())));
    }

    /** The global id of an object; the plain one of what has none. */
    String of(String type, UUID id) {
        return nodes.named(type)
                .map(NodeType::prefix)
                .map(prefix -> new GlobalId(prefix, id).toString())
                .orElseGet(id::toString);
    }
}
