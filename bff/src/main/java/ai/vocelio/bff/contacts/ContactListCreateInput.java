package ai.vocelio.bff.contacts;

/** A new list. */
record ContactListCreateInput(String name) {}
