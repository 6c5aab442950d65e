import type { CallOutcome, CallStatus } from '../../gql/graphql';
import { useWord } from '../../i18n/text';
import { isOver } from '../../live/calls';
import { Badge, type Tone } from '../../ui/Badge';

const TONES: Partial<Record<CallStatus, Tone>> = {
  COMPLETED: 'good',
  FAILED: 'bad',
  BUSY: 'warn',
  NO_ANSWER: 'warn',
  VOICEMAIL: 'info',
};

const OUTCOMES: Partial<Record<CallOutcome, Tone>> = { GOAL_REACHED: 'good', DECLINED: 'warn', WRONG_PERSON: 'warn', CALLBACK_REQUESTED: 'info', TRANSFERRED: 'info' };

export function StatusBadge({ status }: { status: CallStatus }) {
  const word = useWord();
  const isGoing = !isOver(status);
  return (
    <Badge tone={isGoing ? 'live' : TONES[status]} beats={isGoing}>
      {word('status', status)}
    </Badge>
  );
}

export function OutcomeBadge({ outcome }: { outcome?: CallOutcome | null }) {
  const word = useWord();
  return outcome ? <Badge tone={OUTCOMES[outcome]}>{word('outcome', outcome)}</Badge> : <span className="muted">–</span>;
}
