import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type { LiveCallFragment } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Code, Moment } from '../../ui/format';
import { Elapsed } from './Elapsed';
import { OutcomeBadge, StatusBadge } from './StatusBadge';

type Row = LiveCallFragment & { contact?: { name: string } | null };

export function CallTable({ calls, label, hasOutcome = true }: { calls: readonly Row[]; label: string; hasOutcome?: boolean }) {
  const t = useText();
  return (
    <div className="table-wrap">
      <table className="table calls" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('call.person')}</th>
            <th scope="col">{t('call.status')}</th>
            {hasOutcome && <th scope="col" className="wide-only">{t('call.outcome')}</th>}
            <th scope="col" className="wide-only">{t('call.agent')}</th>
            <th scope="col" className="wide-only">{t('call.when')}</th>
            <th scope="col" className="end">{t('call.duration')}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => <Line key={call.id} call={call} hasOutcome={hasOutcome} />)}
        </tbody>
      </table>
    </div>
  );
}

function Line({ call, hasOutcome }: { call: Row; hasOutcome: boolean }) {
  const t = useText();
  const go = useNavigate();
  const isIn = call.direction === 'INBOUND';
  const Icon = isIn ? ArrowDownLeft : ArrowUpRight;
  return (
    <tr data-opens onClick={() => void go(`/calls/${call.id}`)}>
      <td>
        <span className="who">
          <Icon role="img" aria-label={t(isIn ? 'call.inbound' : 'call.outbound')} />
          <Link to={`/calls/${call.id}`} onClick={(event) => event.stopPropagation()}>
            {call.contact?.name ?? <Code>{isIn ? call.from : call.to}</Code>}
          </Link>
        </span>
      </td>
      <td><StatusBadge status={call.status} /></td>
      {hasOutcome && <td className="wide-only"><OutcomeBadge outcome={call.outcome} /></td>}
      <td className="wide-only">{call.agent?.name ?? <span className="muted">–</span>}</td>
      <td className="wide-only muted"><Moment at={call.queuedAt} /></td>
      <td className="end"><Elapsed call={call} /></td>
    </tr>
  );
}
