package ai.vocelio.bff.house;

import ai.vocelio.bff.testing.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** For every mutation an input that changes something. */
final class MutationSamples {

    private final SampleOrganization acme;
    private final SampleMutations mutations;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    MutationSamples(SampleOrganization acme) {
        this.acme = acme;
        this.mutations = new SampleMutations(acme);
        people();
        agents();
        calls();
        keys();
        new SampleChildren(acme, this).add();
        roles();
        brand();
        members();
        samples.putAll(new SampleRegistration(acme).all());
        samples.putAll(SampleSupport.of(mutations, acme));
        new SampleSignOn(this, acme).add();
    }

    /**
     * What a mutation is given, and what it changes.
     *
     * @param type of the object
     * @param attribute one that is not what it was
     */
    record Sample(Supplier<Map<String, Object>> input, String type, String attribute) {}

    Map<String, Sample> all() {
        return samples;
    }

    private void agents() {
        add("agentCreate", "Agent", "instructions", this::anAgent);
        add("agentUpdate", "Agent", "name", () -> Map.of("agentId", agent(), "name", name()));
        add("agentPublish", "Agent", "publishedVersionId", () -> Map.of("agentId", agent()));
        add("agentRetire", "Agent", "status", () -> Map.of("agentId", published()));
        add(
                "numberAssign",
                "Number",
                "inboundAgentId",
                () -> Map.of("numberId", acme.id("Number"), "agentId", published()));
    }

    private void calls() {
        add(
                "callPlace",
                "Call",
                "toNumber",
                () -> Map.of("agentId", published(), "numberId", acme.id("Number"), "to", phone()));
        add("callHangUp", "Call", "status", () -> Map.of("callId", acme.id("Call")));
        add("campaignCreate", "Campaign", "name", this::aCampaign);
        add("campaignUpdate", "Campaign", "name", () -> Map.of("campaignId", campaign(), "name", name()));
        add(
                "campaignTargetAdd",
                "Campaign",
                "contactIds",
                () -> Map.of("campaignId", campaign(), "contactIds", List.of(contact(), contact())));
    }

    private void people() {
        add("contactCreate", "Contact", "phone", () -> Map.of("name", name(), "phone", phone()));
        add("contactUpdate", "Contact", "company", () -> Map.of("contactId", contact(), "company", "Acme"));
        add("contactDelete", "Contact", "name", () -> Map.of("contactId", contact()));
        add("contactListCreate", "ContactList", "name", () -> Map.of("name", name()));
        add("contactListAdd", "ContactList", "contactIds", () -> onList(contact()));
        add("contactListRemove", "ContactList", "contactIds", () -> {
            Map<String, Object> member = onList(contact());
            done("contactListAdd", member);
            return member;
        });
    }

    private void keys() {
        add("apiKeyCreate", "ApiKey", "permissions", this::aKey);
        add("apiKeyUpdate", "ApiKey", "points", () -> Map.of("apiKeyId", key(), "limits", Map.of("points", 1000)));
        add("apiKeyRotate", "ApiKey", "prefix", () -> Map.of("apiKeyId", key()));
        add("apiKeyRevoke", "ApiKey", "revokedAt", () -> Map.of("apiKeyId", key()));
    }

    private void roles() {
        add("customRoleCreate", "CustomRole", "permissions", MutationSamples::aRole);
        add("customRoleUpdate", "CustomRole", "name", () -> Map.of("customRoleId", role(), "name", name()));
        add("customRoleDelete", "CustomRole", "name", () -> Map.of("customRoleId", role()));
        add("customRoleGive", "CustomRole", "memberIds", this::givenRole);
        add("customRoleTake", "CustomRole", "memberIds", () -> {
            Map<String, Object> given = givenRole();
            done("customRoleGive", given);
            return given;
        });
    }

    private void brand() {
        add("brandUpdate", "Brand", "name", () -> Map.of("name", name()));
        add("brandPublish", "Brand", "liveVersionId", () -> {
            done("brandUpdate", Map.of("name", name()));
            return Map.of();
        });
        add("brandRollBack", "Brand", "liveVersionId", () -> Map.of("brandVersionId", acme.id("BrandVersion")));
        add("brandPreviewCreate", "BrandPreview", "expiresAt", Map::of);
        add("brandPreviewRevoke", "BrandPreview", "revokedAt", () -> Map.of("brandPreviewId", preview()));
        add("domainCreate", "Domain", "name", () -> Map.of("name", host()));
        add("domainCheck", "Domain", "pendingSince", () -> Map.of("domainId", acme.id("Domain")));
        add("domainDelete", "Domain", "name", () -> Map.of("domainId", domain()));
        add("brandAssetCreate", "BrandAsset", "kind", () -> Map.of("kind", "LOGO"));
        add("brandAssetDelete", "BrandAsset", "kind", () -> Map.of("brandAssetId", asset()));
    }

    private void members() {
        SamplePeople people = new SamplePeople(acme);
        add("invitationCreate", "Invitation", "email", SamplePeople::anInvitation);
        add("invitationResend", "Invitation", "sends", people::anOldInvitation);
        add("invitationRevoke", "Invitation", "revokedAt", this::anInvitation);
        add("invitationAccept", "Invitation", "acceptedAt", people::aTokenForTheOwner);
        add("memberUpdate", "Member", "roles", people::anotherRole);
        add("memberRemove", "Member", "removedAt", people::aMember);
        add("sessionRevoke", "Session", "endedAt", people::aSession);
        add("sessionRevokeOthers", "Session", "endedAt", people::aSessionOfTheOwner);
        add("presenceSet", "Member", "state", this::aWordAfterNone);
    }

    private Map<String, Object> aWordAfterNone() {
        acme.change("delete from member_presence");
        return Map.of("state", "BUSY");
    }

    void add(String mutation, String type, String attribute, Supplier<Map<String, Object>> input) {
        samples.put(mutation, new Sample(input, type, attribute));
    }

    /** Does a mutation; it has to succeed. */
    Answer done(String mutation, Map<String, Object> input) {
        return mutations.done(mutation, input);
    }

    String made(String mutation, String object, Map<String, Object> input) {
        return mutations.made(mutation, object, input);
    }

    private String agent() {
        return made("agentCreate", "agent", anAgent());
    }

    private String published() {
        String agent = agent();
        done("agentPublish", Map.of("agentId", agent));
        return agent;
    }

    private String contact() {
        return made("contactCreate", "contact", Map.of("name", name(), "phone", phone()));
    }

    private String campaign() {
        return made("campaignCreate", "campaign", aCampaign());
    }

    private String key() {
        return made("apiKeyCreate", "apiKey", aKey());
    }

    private String role() {
        return made("customRoleCreate", "customRole", aRole());
    }

    private Map<String, Object> givenRole() {
        return Map.of("customRoleId", role(), "memberId", acme.id("Member"));
    }

    private static Map<String, Object> aRole() {
        return Map.of("name", name(), "permissions", List.of("AGENT_READ"));
    }

    private String domain() {
        return made("domainCreate", "domain", Map.of("name", host()));
    }

    static String host() {
        return "calls." + UUID.randomUUID() + ".example.com";
    }

    private String preview() {
        return made("brandPreviewCreate", "brandPreview", Map.of());
    }

    private String asset() {
        return made("brandAssetCreate", "brandAsset", Map.of("kind", "LOGO"));
    }

    private Map<String, Object> anInvitation() {
        return Map.of("invitationId", made("invitationCreate", "invitation", SamplePeople.anInvitation()));
    }

    private Map<String, Object> onList(String contact) {
        return Map.of(
                "listId",
                made("contactListCreate", "contactList", Map.of("name", name())),
                "contactIds",
                List.of(contact));
    }

    private Map<String, Object> anAgent() {
        String voice = acme.client()
                .ask("{ voices(first: 1, filter: {language: \"en-US\"}) { nodes { id } } }")
                .at("/data/voices/nodes/0/id")
                .asString();
        return Map.of(
                "name",
                name(),
                "voiceId",
                voice,
                "language",
                "en-US",
                "instructions",
                "Be kind.",
                "openingLine",
                "Hello.");
    }

    private Map<String, Object> aCampaign() {
        return Map.of("name", name(), "agentId", agent(), "numberId", acme.id("Number"));
    }

    private Map<String, Object> aKey() {
        return Map.of("name", name(), "permissions", List.of("AGENT_READ"));
    }

    static String name() {
        return "Sample " + UUID.randomUUID();
    }

    private static String phone() {
        return "+1%03d55501%02d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(200, 999),
                        ThreadLocalRandom.current().nextInt(100));
    }
}
