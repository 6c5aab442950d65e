package ai.vocelio.bff.live;

import java.util.UUID;

/**
 * Something of an organization that can be followed. Nobody follows a topic of another organization, because the
 * organization is part of it.
 *
 * @param name what it is about; names the type of the keys told
 * @param subject which one
 * @param <K> what tells one thing that changes from another
 */
public record Topic<K>(UUID organizationId, String name, UUID subject) {}
