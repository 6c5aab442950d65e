import { PhoneMissed } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useSubscription } from 'urql';
import { useAsk } from '../../api/ask';
import { CallDocument, CallStateDocument, type CallQuery } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { isOver } from '../../live/calls';
import { useTranscript } from '../../live/transcript';
import { useMay } from '../../shell/me';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { CallFacts, Known, Tools } from './CallFacts';
import { Elapsed } from './Elapsed';
import { HangUp } from './HangUp';
import { Latency } from './Latency';
import { OutcomeBadge, StatusBadge } from './StatusBadge';
import { Spoken } from './Spoken';

export type WholeCall = NonNullable<CallQuery['call']>;

export default function CallPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { data, fault, again } = useAsk(CallDocument, { id });
  if (fault && !data) return <Page title={t('call.title')} back={<Back />}><Failed fault={fault} again={again} /></Page>;
  if (!data) return <Page title={t('call.title')} back={<Back />}><Skeleton lines={8} height={18} /></Page>;
  if (!data.call) return <Page title={t('call.title')} back={<Back />}><Empty icon={PhoneMissed} title={t('call.none')}>{t('call.none-note')}</Empty></Page>;
  return <Shown key={id} call={data.call} again={again} />;
}

function Shown({ call: asked, again }: { call: WholeCall; again: () => void }) {
  const t = useText();
  const word = useWord();
  const may = useMay();
  const call = useLatest(asked, again);
  const isGoing = !isOver(call.status);
  const transcript = useTranscript(call.id, may('TRANSCRIPT_READ') ? isGoing : undefined);
  const person = call.contact?.name ?? (call.direction === 'INBOUND' ? call.from : call.to) ?? call.to;
  return (
    <Page title={person} back={<Back />} actions={isGoing && may('CALL_CONTROL') && <HangUp callId={call.id} />} note={
      <span className="row call-state">
        <StatusBadge status={call.status} />
        {!isGoing && <OutcomeBadge outcome={call.outcome} />}
        <Elapsed call={call} />
        <span>{t(call.direction === 'INBOUND' ? 'call.inbound' : 'call.outbound')}</span>
        {call.endReason && <span>{word('end', call.endReason)}</span>}
      </span>
    }>
      {call.failure && <div className="alert" data-tone="bad">{call.failure.message}</div>}
      <div className="call-grid">
        <Card title={t('call.transcript')} flush>
          {may('TRANSCRIPT_READ') ? <Spoken transcript={transcript} isGoing={isGoing} agent={call.agent?.name} tools={call.toolCalls ?? []} /> : <Empty icon={PhoneMissed} title={t('call.no-transcript')} />}
        </Card>
        <div className="stack">
          <CallFacts call={call} />
          <Known facts={call.facts ?? []} />
          <Latency turns={transcript.turns} />
          <Tools tools={call.toolCalls ?? []} />
        </div>
      </div>
    </Page>
  );
}

/** The call as the last event left it; what events do not carry is asked for again when it is over. */
function useLatest(asked: WholeCall, again: () => void): WholeCall {
  const [{ data }] = useSubscription({ query: CallStateDocument, variables: { callId: asked.id }, pause: isOver(asked.status) });
  const event = data?.callChanged.calls.find(({ id }) => id === asked.id);
  const isJustOver = !!event && isOver(event.status) && !isOver(asked.status);
  useEffect(() => {
    if (isJustOver) again();
  }, [isJustOver, again]);
  return isOver(asked.status) || !event ? asked : { ...asked, ...event };
}

function Back() {
  const t = useText();
  return <Link to="/calls" className="small back">← {t('history.title')}</Link>;
}
