package ai.vocelio.bff.calls;

import ai.vocelio.calls.CallStatus;
import ai.vocelio.calls.Turn;
import java.time.Instant;
import java.util.List;

/** New or changed turns of a call. */
record CallTranscriptEvent(boolean isSnapshot, List<Turn> turns, CallStatus status, Instant at) {}
