package ai.vocelio.bff.presence;

import ai.vocelio.presence.PresenceState;

/** What a member says. */
record PresenceSetInput(PresenceState state) {}
