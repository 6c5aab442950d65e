package ai.vocelio.bff.house;

import ai.vocelio.bff.graphql.GlobalId;
import ai.vocelio.bff.testing.TestOrganization;
import ai.vocelio.team.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People who are invited to an organization, and members who change. */
record SamplePeople(SampleOrganization acme) {

    static Map<String, Object> anInvitation() {
        return Map.of("email", UUID.randomUUID() + "@example.com", "roles", List.of("VIEWER"));
    }

    /** An invitation whose last letter is some time ago. */
    Map<String, Object> anOldInvitation() {
        String invitation = acme.another("Invitation");
        acme.change("update invitation set email = id || '@example.com', sent_at = sent_at - interval '1 hour'");
        return Map.of("invitationId", invitation);
    }

    /** The token of an invitation for the address of the organization's owner. */
    Map<String, Object> aTokenForTheOwner() {
        acme.another("Invitation");
        byte[] organization = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(acme.organizationId().getMostSignificantBits())
                .putLong(acme.organizationId().getLeastSignificantBits())
                .array();
        String token = "inv_" + Base64.getUrlEncoder().withoutPadding().encodeToString(organization) + "A".repeat(43);
        acme.change("update invitation set email = id || '@example.com', hash = sha256(id::text::bytea)");
        acme.change("""
                update invitation set email = 'owner@acme.test', hash = sha256('%s'::bytea), roles = '{VIEWER}',
                                      invited_by_id = '%s', expires_at = expires_at + interval '1 day'
                where id = (select max(id::text)::uuid from invitation where accepted_at is null)""".formatted(token, owner()));
        return Map.of("token", token);
    }

    /** Other roles for a member who has none yet. */
    Map<String, Object> anotherRole() {
        return Map.of("memberId", acme.another("Member"), "roles", List.of("ANALYST"));
    }

    Map<String, Object> aMember() {
        return Map.of("memberId", acme.another("Member"));
    }

    Map<String, Object> aSession() {
        String session = acme.another("Session");
        acme.change("update member_session set ended_at = null, told_at = null");
        return Map.of("sessionId", session);
    }

    Map<String, Object> aSessionOfTheOwner() {
        UUID session = GlobalId.parse(acme.another("Session")).orElseThrow().id();
        acme.change("update member_session set ended_at = null, told_at = null, member_id = '%s' where id = '%s'"
                .formatted(owner(), session));
        return Map.of();
    }

    private static UUID owner() {
        return UUID.nameUUIDFromBytes((TestOrganization.ACME + Role.OWNER.name()).getBytes(StandardCharsets.UTF_8));
    }
}
