package ai.vocelio.contacts;

/** Something that only this organization knows of its contacts: {@code policy number}, {@code 4711}. */
public record ContactField(String name, String value) {}
