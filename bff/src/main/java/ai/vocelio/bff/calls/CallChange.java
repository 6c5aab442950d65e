package ai.vocelio.bff.calls;

import ai.vocelio.calls.Call;
import java.time.Instant;
import java.util.List;

/** Calls that changed. */
record CallChange(boolean isSnapshot, List<Call> calls, Instant at) {}
