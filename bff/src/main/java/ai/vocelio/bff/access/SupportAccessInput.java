package ai.vocelio.bff.access;

import java.util.UUID;

/** Which support access. */
record SupportAccessInput(UUID supportAccessId) {}
