package ai.vocelio.agents;

import static ai.vocelio.kernel.Problem.Kind.CONFLICT;
import static ai.vocelio.kernel.Problem.Kind.INVALID;
import static ai.vocelio.kernel.Problem.Kind.NOT_FOUND;

import ai.vocelio.kernel.Problem;
import ai.vocelio.voices.Voice;
import org.springframework.dao.DataIntegrityViolationException;

/** What can be wrong with a change of an agent, in sentences. */
final class AgentProblems {

    private static final String NAME_CONSTRAINT = "agent_name_unique";

    private AgentProblems() {}

    static Problem notFound() {
        return new Problem(NOT_FOUND, AgentUserErrorCode.NOT_FOUND, "There is no such agent.", "agentId");
    }

    static Problem retired() {
        return new Problem(
                CONFLICT, AgentUserErrorCode.RETIRED, "The agent is retired: create another one.", "agentId");
    }

    static Problem stale() {
        return new Problem(
                CONFLICT,
                AgentUserErrorCode.STALE_OBJECT,
                "Somebody changed the agent meanwhile: read it again.",
                "expectedVersion");
    }

    static Problem voiceNotFound() {
        return new Problem(
                NOT_FOUND,
                AgentUserErrorCode.VOICE_NOT_FOUND,
                "There is no such voice: choose one of the library.",
                "voiceId");
    }

    static Problem voiceLanguageMismatch(Voice voice, String language) {
        return new Problem(
                INVALID,
                AgentUserErrorCode.VOICE_LANGUAGE_MISMATCH,
                "The voice %s speaks %s, not %s: choose another voice or language."
                        .formatted(voice.name(), String.join(", ", voice.languages()), language),
                "language");
    }

    static Problem transferNumberMissing() {
        return new Problem(
                INVALID,
                AgentUserErrorCode.TRANSFER_NUMBER_MISSING,
                "The tool TRANSFER_CALL needs a number to transfer to.",
                "transferTo");
    }

    static RuntimeException of(DataIntegrityViolationException exception) {
        return Problem.behind(
                exception,
                NAME_CONSTRAINT,
                () -> new Problem(
                        CONFLICT,
                        AgentUserErrorCode.NAME_TAKEN,
                        "Another agent has this name: choose another one.",
                        "name"));
    }
}
