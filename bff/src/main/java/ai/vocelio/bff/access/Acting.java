package ai.vocelio.bff.access;

import java.time.Instant;

/** In whose name a caller acts in an organization that is not the own one. */
record Acting(String organizationName, String reason, Instant endsAt, boolean isEmergency) {}
