package ai.vocelio.bff.calls;

import java.util.UUID;

/** Which call to hang up. */
record CallHangUpInput(UUID callId) {}
