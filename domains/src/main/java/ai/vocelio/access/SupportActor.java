package ai.vocelio.access;

import java.util.UUID;

/**
 * A person who does something with a support access, on either side.
 *
 * @param id the subject of the person's access tokens
 */
public record SupportActor(UUID id, String name) {}
