package ai.vocelio.bff.registration;

/** Whether people may register. */
record RegistrationDoorUpdateInput(boolean isOpen) {}
