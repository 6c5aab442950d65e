package ai.vocelio.bff.contacts;

import java.util.UUID;

/** Which contact to delete. */
record ContactDeleteInput(UUID contactId) {}
