package ai.vocelio.registration;

/**
 * Whether people may make organizations of their own below one.
 *
 * @param address where they do: a host of that organization
 */
public record RegistrationDoor(boolean isOpen, String address) {}
