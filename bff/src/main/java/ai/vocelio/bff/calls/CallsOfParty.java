package ai.vocelio.bff.calls;

import ai.vocelio.calls.CallFilter.Party;
import java.util.UUID;

/** Key of the loader of first pages of calls. */
record CallsOfParty(Party party, UUID id, int most) {}
