package ai.vocelio.agents;

import ai.vocelio.settings.Allowances;
import ai.vocelio.settings.SettingName;
import ai.vocelio.voices.Voice;
import ai.vocelio.voices.Voices;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an agent may be, and how many an organization may have. */
@Component
class AgentRules {

    private static final AgentFilter IN_SERVICE =
            new AgentFilter(List.of(AgentStatus.DRAFT, AgentStatus.PUBLISHED), null);

    private final Voices voices;
    private final AgentReads reads;
    private final Allowances allowances;

    AgentRules(Voices voices, AgentReads reads, Allowances allowances) {
        this.voices = voices;
        this.reads = reads;
        this.allowances = allowances;
    }

    AgentSettings checked(AgentSettings settings) {
        Voice voice = voices.find(settings.voiceId()).orElseThrow(AgentProblems::voiceNotFound);
        if (!voice.speaks(settings.language())) {
            throw AgentProblems.voiceLanguageMismatch(voice, settings.language());
        }
        if (settings.tools().contains(AgentTool.TRANSFER_CALL) && settings.transferTo() == null) {
            throw AgentProblems.transferNumberMissing();
        }
        return settings;
    }

    void requireRoom() {
        allowances.requireRoom(
                SettingName.AGENT_LIMIT,
                () -> reads.count(IN_SERVICE),
                AgentUserErrorCode.TOO_MANY_AGENTS,
                "agents: retire one that nobody needs.");
    }
}
