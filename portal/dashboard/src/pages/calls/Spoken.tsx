import { MessagesSquare, Wrench } from 'lucide-react';
import { useEffect, useRef, type UIEvent } from 'react';
import type { CallQuery, SpokenTurnFragment } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import type { Transcript } from '../../live/transcript';
import { useFormat } from '../../ui/format';
import { Empty, Skeleton } from '../../ui/states';

type Tools = NonNullable<NonNullable<CallQuery['call']>['toolCalls']>;

interface Props {
  transcript: Transcript;
  isGoing: boolean;
  agent?: string;
  tools: Tools;
}

/** The conversation, turn by turn; it stays at its end while somebody reads there. */
export function Spoken({ transcript, isGoing, agent, tools }: Props) {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  const { turns, isKnown } = transcript;
  useEffect(() => {
    const box = list.current;
    if (box && isAtEnd.current) box.scrollTop = box.scrollHeight;
  }, [turns]);
  const look = ({ currentTarget: box }: UIEvent<HTMLOListElement>) => {
    isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  };
  if (!isKnown) return <div className="card-body"><Skeleton lines={6} height={18} /></div>;
  if (turns.length === 0) return <Empty icon={MessagesSquare} title={t(isGoing ? 'call.silent-yet' : 'call.silent')} />;
  return (
    <ol className="spoken" ref={list} onScroll={look} tabIndex={0} aria-label={t('call.transcript')} aria-live={isGoing ? 'polite' : undefined}>
      {turns.map((turn) => (
        <Turn key={turn.sequence} turn={turn} agent={agent} tools={tools.filter(({ turnSequence }) => turnSequence === turn.sequence)} />
      ))}
    </ol>
  );
}

function Turn({ turn, agent, tools }: { turn: SpokenTurnFragment; agent?: string; tools: Tools }) {
  const t = useText();
  const word = useWord();
  const { time } = useFormat();
  const isAgent = turn.speaker === 'AGENT';
  return (
    <li className="turn" data-of={isAgent ? 'agent' : 'person'} data-open={!turn.isFinal || undefined}>
      <div className="turn-head small muted">
        <strong>{isAgent ? (agent ?? t('call.agent')) : t('call.person')}</strong>
        <time dateTime={turn.startedAt}>{time(turn.startedAt)}</time>
        {turn.latency && <span className="ltr" title={t('latency.title')}>{turn.latency.totalMs} ms</span>}
        {turn.isInterrupted && <span>{t('call.interrupted')}</span>}
      </div>
      <p dir="auto">{turn.text}</p>
      {tools.map((tool) => (
        <span key={tool.id} className="turn-tool small"><Wrench aria-hidden /> {word('tool', tool.tool)}</span>
      ))}
    </li>
  );
}
