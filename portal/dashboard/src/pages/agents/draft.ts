import type { AgentDraftFragment, AgentTool } from '../../gql/graphql';
import { secondsOf } from '../../ui/format';

export const TOOLS: readonly AgentTool[] = ['END_CALL', 'NOTE_FACT', 'TRANSFER_CALL'];

/** What the form holds of an agent; durations in seconds. */
export interface Draft {
  name: string;
  voiceId: string;
  language: string;
  openingLine: string;
  instructions: string;
  tools: readonly AgentTool[];
  transferTo: string;
  maxDuration: string;
  silenceTimeout: string;
}

export const FRESH: Draft = {
  name: '',
  voiceId: '',
  language: 'en-US',
  openingLine: '',
  instructions: '',
  tools: ['END_CALL', 'NOTE_FACT'],
  transferTo: '',
  maxDuration: '600',
  silenceTimeout: '10',
};

export function draftOf(name: string, settings: AgentDraftFragment): Draft {
  return {
    name,
    voiceId: settings.voice?.id ?? '',
    language: settings.language,
    openingLine: settings.openingLine,
    instructions: settings.instructions,
    tools: settings.tools,
    transferTo: settings.transferTo ?? '',
    maxDuration: String(secondsOf(settings.maxDuration)),
    silenceTimeout: String(secondsOf(settings.silenceTimeout)),
  };
}

export function inputOf(draft: Draft) {
  return {
    name: draft.name.trim(),
    voiceId: draft.voiceId,
    language: draft.language.trim(),
    openingLine: draft.openingLine,
    instructions: draft.instructions,
    tools: [...draft.tools],
    transferTo: draft.transferTo.trim() || null,
    maxDuration: `PT${draft.maxDuration}S`,
    silenceTimeout: `PT${draft.silenceTimeout}S`,
  };
}

/** What two settings do not share, attribute by attribute. */
export function differences(before: AgentDraftFragment, after: AgentDraftFragment) {
  const [one, other] = [shown(before), shown(after)];
  return (Object.keys(one) as (keyof typeof one)[])
    .filter((name) => one[name] !== other[name])
    .map((name) => ({ name, before: one[name], after: other[name] }));
}

function shown(settings: AgentDraftFragment) {
  return {
    voice: settings.voice?.name ?? '',
    language: settings.language,
    openingLine: settings.openingLine,
    instructions: settings.instructions,
    tools: [...settings.tools].sort().join(', '),
    transferTo: settings.transferTo ?? '',
    maxDuration: settings.maxDuration,
    silenceTimeout: settings.silenceTimeout,
  };
}
