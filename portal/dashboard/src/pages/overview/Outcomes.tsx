import { Link } from 'react-router';
import { PieChart } from 'lucide-react';
import type { FigureRangeInput, OverviewQuery } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useFormat } from '../../ui/format';
import { Empty } from '../../ui/states';
import { callsOf } from './range';

type Seen = NonNullable<OverviewQuery['overview']>;

const ENDS = [
  ['completed', 'COMPLETED'], ['noAnswer', 'NO_ANSWER'], ['busy', 'BUSY'], ['voicemail', 'VOICEMAIL'], ['failed', 'FAILED'], ['canceled', 'CANCELED'],
] as const;

/** What became of the calls, by outcome and by how they ended; each bar opens its calls. */
export function Outcomes({ overview, range }: { overview: Seen; range: FigureRangeInput }) {
  const t = useText();
  const word = useWord();
  const { figures } = overview;
  if (figures.calls === 0) return <Empty icon={PieChart} title={t('outcomes.none')} />;
  return (
    <div className="stack">
      <ul className="bars">
        {figures.outcomes.filter(({ calls }) => calls > 0).map(({ outcome, calls, share }) => (
          <Bar key={outcome} name={word('outcome', outcome)} calls={calls} share={share} to={callsOf(range, { status: 'COMPLETED' })} tone={outcome === 'GOAL_REACHED' ? 'good' : 'plain'} />
        ))}
      </ul>
      <h3 className="muted">{t('outcomes.ends')}</h3>
      <ul className="bars">
        {ENDS.filter(([field]) => figures[field] > 0).map(([field, status]) => (
          <Bar key={field} name={word('status', status)} calls={figures[field]} share={figures[field] / figures.calls} to={callsOf(range, { status })} tone={status === 'FAILED' ? 'bad' : 'plain'} />
        ))}
      </ul>
    </div>
  );
}

function Bar({ name, calls, share, to, tone }: { name: string; calls: number; share: number; to: string; tone: string }) {
  const { number, percent } = useFormat();
  return (
    <li>
      <Link to={to} className="bar" data-tone={tone}>
        <span className="bar-name">{name}</span>
        <span className="bar-figure">{number(calls)} <span className="muted">{percent(share)}</span></span>
        <span className="bar-track"><span style={{ width: `${share * 100}%` }} /></span>
      </Link>
    </li>
  );
}
