package ai.vocelio.bff.whitelabel.hosts;

/** A new host name. */
record DomainCreateInput(String name) {}
