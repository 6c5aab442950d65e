import { BookOpenCheck, ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useSearchParams } from 'react-router';
import { useAsk } from '../../api/ask';
import { AuditDocument, type AuditActorKind, type AuditOutcome, type AuditQuery } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { Badge, type Tone } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { Code, Moment } from '../../ui/format';
import { Page } from '../../ui/Page';
import { Pager, usePageArguments } from '../../ui/Pager';
import { Empty, Failed, Skeleton } from '../../ui/states';

type Entry = NonNullable<AuditQuery['auditEntries']>['nodes'][number];

const OUTCOMES: readonly AuditOutcome[] = ['CREATED', 'CHANGED', 'DELETED', 'REFUSED'];
const ACTORS: readonly AuditActorKind[] = ['USER', 'API_KEY', 'CARRIER', 'SYSTEM'];
const TONES: Record<AuditOutcome, Tone> = { CREATED: 'good', CHANGED: 'info', DELETED: 'warn', REFUSED: 'bad' };

export default function Audit() {
  const t = useText();
  const word = useWord();
  const [search, setSearch] = useSearchParams();
  const [outcome, actor] = [search.get('outcome'), search.get('actor')];
  const filter = { ...(outcome && { outcome: outcome as AuditOutcome }), ...(actor && { actorKind: actor as AuditActorKind }) };
  const { data, fault, again } = useAsk(AuditDocument, { filter, ...usePageArguments(50) });
  const entries = data?.auditEntries;
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    ['after', 'before', name].forEach((each) => next.delete(each));
    if (value) next.set(name, value);
    setSearch(next);
  };
  return (
    <Page title={t('nav.audit')} note={t('audit.note')}>
      <div className="row filters" role="search">
        <Choice label={t('audit.outcome')} value={outcome} onChange={(value) => set('outcome', value)} options={OUTCOMES.map((each) => [each, word('audit', each)])} />
        <Choice label={t('audit.actor')} value={actor} onChange={(value) => set('actor', value)} options={ACTORS.map((each) => [each, word('actor', each)])} />
      </div>
      {fault && <Failed fault={fault} again={again} />}
      <Card flush>
        {!entries && !fault && <div className="card-body"><Skeleton lines={8} height={20} /></div>}
        {entries?.nodes.length === 0 && <Empty icon={BookOpenCheck} title={t('audit.none')} />}
        <ol>{entries?.nodes.map((entry) => <Line key={entry.id} entry={entry} />)}</ol>
      </Card>
      {entries && <Pager info={entries.pageInfo} />}
    </Page>
  );
}

function Choice(props: { label: string; value: string | null; onChange: (value: string) => void; options: readonly (readonly [string, string])[] }) {
  const t = useText();
  return (
    <label className="filter">
      <span>{props.label}</span>
      <select className="input" value={props.value ?? ''} onChange={({ target }) => props.onChange(target.value)}>
        <option value="">{t('filter.any')}</option>
        {props.options.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
      </select>
    </label>
  );
}

function Line({ entry }: { entry: Entry }) {
  const t = useText();
  const word = useWord();
  const { at, actor, action, outcome, object, code, changes, client, address, request } = entry;
  return (
    <li className="entry">
      <Collapsible.Root>
        <Collapsible.Trigger className="entry-head">
          <ChevronRight aria-hidden className="entry-sign turns" />
          <Badge tone={TONES[outcome]}>{word('audit', outcome)}</Badge>
          <strong className="mono">{action}</strong>
          <span className="muted wide-only">{object?.type}</span>
          {code && <span className="mono small">{code}</span>}
          <span className="entry-end muted"><span>{actor.name}</span> <Moment at={at} /></span>
        </Collapsible.Trigger>
        <Collapsible.Content className="entry-body">
          {changes.length > 0 && (
            <table className="table" aria-label={t('audit.changes')}>
              <thead><tr><th scope="col">{t('audit.attribute')}</th><th scope="col">{t('audit.before')}</th><th scope="col">{t('audit.after')}</th></tr></thead>
              <tbody>{changes.map(({ attribute, before, after }) => <tr key={attribute}><td className="mono">{attribute}</td><td className="entry-value">{before ?? '–'}</td><td className="entry-value">{after ?? '–'}</td></tr>)}</tbody>
            </table>
          )}
          <p className="row small muted">
            {object?.identifier && <Code>{object.identifier}</Code>}
            {client && <span>{t('audit.client', { client })}</span>}
            {address && <Code>{address}</Code>}
            {request && <Code>{request}</Code>}
            {actor.organization && <span>{actor.organization}</span>}
          </p>
        </Collapsible.Content>
      </Collapsible.Root>
    </li>
  );
}
