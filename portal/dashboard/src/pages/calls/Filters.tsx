import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { useAsk } from '../../api/ask';
import { HistoryAgentsDocument, type CallStatus } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Button } from '../../ui/Button';
import { useFormat } from '../../ui/format';

const STATUSES: readonly CallStatus[] = ['QUEUED', 'RINGING', 'IN_PROGRESS', 'COMPLETED', 'NO_ANSWER', 'BUSY', 'VOICEMAIL', 'FAILED', 'CANCELED'];
const NAMES = ['status', 'direction', 'agent', 'from', 'until'] as const;
const DAY = 86_400_000;

export function Filters() {
  const t = useText();
  const word = useWord();
  const [search, setSearch] = useSearchParams();
  const may = useMay();
  const { data } = useAsk(HistoryAgentsDocument, {}, { pause: !may('AGENT_READ') });
  const set = (changes: Partial<Record<(typeof NAMES)[number], string>>) => {
    const next = new URLSearchParams(search);
    ['after', 'before'].forEach((name) => next.delete(name));
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next);
  };
  const isSet = NAMES.some((name) => search.has(name));
  return (
    <div className="row filters" role="search" aria-label={t('filter.label')}>
      <Choice label={t('call.status')} value={search.get('status') ?? ''} onChange={(status) => set({ status })}>
        {STATUSES.map((status) => <option key={status} value={status}>{word('status', status)}</option>)}
      </Choice>
      <Choice label={t('call.direction')} value={search.get('direction') ?? ''} onChange={(direction) => set({ direction })}>
        <option value="INBOUND">{t('call.inbound')}</option>
        <option value="OUTBOUND">{t('call.outbound')}</option>
      </Choice>
      {data?.agents && (
        <Choice label={t('call.agent')} value={search.get('agent') ?? ''} onChange={(agent) => set({ agent })}>
          {data.agents.nodes.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Choice>
      )}
      <DayField label={t('filter.from')} value={search.get('from')} onChange={(from) => set({ from })} />
      <DayField label={t('filter.until')} value={search.get('until')} isEnd onChange={(until) => set({ until })} />
      <Span />
      {isSet && (
        <Button kind="quiet" size="small" onClick={() => setSearch({})}>
          <X aria-hidden /> {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

/** Hours that a day field cannot show, as a link from the figures brings them. */
function Span() {
  const t = useText();
  const { moment } = useFormat();
  const [search] = useSearchParams();
  const [from, until] = [search.get('from'), search.get('until')];
  if (!from || !until) return null;
  return <span className="small muted">{t('filter.span', { from: moment(from), until: moment(until) })}</span>;
}

function Choice(props: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  const t = useText();
  return (
    <label className="filter">
      <span>{props.label}</span>
      <select className="input" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{t('filter.any')}</option>
        {props.children}
      </select>
    </label>
  );
}

function DayField(props: { label: string; value: string | null; isEnd?: boolean; onChange: (iso: string) => void }) {
  const shift = props.isEnd ? DAY : 0;
  const shown = props.value ? localDay(new Date(Date.parse(props.value) - shift)) : '';
  const change = (day: string) => props.onChange(day && new Date(new Date(`${day}T00:00`).getTime() + shift).toISOString());
  return (
    <label className="filter">
      <span>{props.label}</span>
      <input className="input" type="date" value={shown} onChange={(event) => change(event.target.value)} />
    </label>
  );
}

function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
