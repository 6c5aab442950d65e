package ai.vocelio.bff.contacts;

import java.util.List;
import java.util.UUID;

/** Which contacts to put on a list, or to take off it. */
record ContactListEntriesInput(UUID listId, List<UUID> contactIds) {}
