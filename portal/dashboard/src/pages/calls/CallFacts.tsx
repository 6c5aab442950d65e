import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText, useWord } from '../../i18n/text';
import { Card } from '../../ui/Card';
import { Code, Moment } from '../../ui/format';
import type { WholeCall } from './CallPage';

export function CallFacts({ call }: { call: WholeCall }) {
  const t = useText();
  const word = useWord();
  return (
    <Card title={t('call.about')}>
      <dl className="facts">
        <Fact name={t('call.agent')}>
          {call.agent && <Link to={`/agents/${call.agent.id}`}>{call.agent.name}</Link>}
          {call.agentVersion && <span className="muted"> · {t('call.version', { number: call.agentVersion.number })}</span>}
        </Fact>
        <Fact name={t('call.from')}>{call.from && <Code>{call.from}</Code>}</Fact>
        <Fact name={t('call.to')}><Code>{call.to}</Code></Fact>
        <Fact name={t('call.number')}>{call.number?.label}</Fact>
        <Fact name={t('call.contact')}>{call.contact && [call.contact.name, call.contact.company].filter(Boolean).join(', ')}</Fact>
        <Fact name={t('call.campaign')}>{call.campaign?.name}</Fact>
        <Fact name={t('call.placed-by')}>{call.placedBy?.name}</Fact>
        <Fact name={t('call.answered-by')}>{call.answeredBy && word('answered', call.answeredBy)}</Fact>
        <Fact name={t('call.queued')}><Moment at={call.queuedAt} /></Fact>
        <Fact name={t('call.answered')}>{call.answeredAt && <Moment at={call.answeredAt} />}</Fact>
        <Fact name={t('call.ended')}>{call.endedAt && <Moment at={call.endedAt} />}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children || (Array.isArray(children) && !children.some(Boolean))) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What the agent noted during the call. */
export function Known({ facts }: { facts: NonNullable<WholeCall['facts']> }) {
  const t = useText();
  if (facts.length === 0) return null;
  return (
    <Card title={t('call.facts')}>
      <dl className="facts">
        {facts.map(({ name, value }) => <Fact key={name} name={name}>{value}</Fact>)}
      </dl>
    </Card>
  );
}

export function Tools({ tools }: { tools: NonNullable<WholeCall['toolCalls']> }) {
  const t = useText();
  const word = useWord();
  if (tools.length === 0) return null;
  return (
    <Card title={t('call.tools')}>
      <ul className="stack" data-gap="small">
        {tools.map(({ id, tool, arguments: given, result }) => (
          <li key={id}>
            <strong>{word('tool', tool)}</strong>
            {given.map(({ name, value }) => <span key={name} className="muted"> · {name}: {value}</span>)}
            {result && <div className="muted small">{result}</div>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
