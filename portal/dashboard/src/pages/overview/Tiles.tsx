import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react';
import { Link } from 'react-router';
import type { FigureRangeInput, OverviewQuery } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useLiveCalls } from '../../live/calls';
import { clock, secondsOf, useFormat } from '../../ui/format';
import { callsOf } from './range';

type Seen = NonNullable<OverviewQuery['overview']>;

interface TileProps {
  name: string;
  value: string;
  /** Share by which it changed against the same hours last week; null when there was nothing then. */
  change?: number | null;
  /** More is worse. */
  isBad?: boolean;
  to: string;
  note?: string;
  beats?: boolean;
}

export function Tiles({ overview, range }: { overview: Seen; range: FigureRangeInput }) {
  const t = useText();
  const { number, percent } = useFormat();
  const { calls, isKnown } = useLiveCalls();
  const { figures, change, lastWeek } = overview;
  const talk = secondsOf(figures.talkTime);
  const before = lastWeek ? secondsOf(lastWeek.talkTime) : 0;
  const goals = figures.outcomes.find(({ outcome }) => outcome === 'GOAL_REACHED');
  return (
    <ul className="tiles">
      <Tile name={t('tile.now')} value={isKnown ? number(calls.length) : '–'} to="/live" beats={calls.length > 0} note={t('tile.now-note')} />
      <Tile name={t('tile.calls')} value={number(figures.calls)} change={change?.calls} to={callsOf(range)} />
      <Tile name={t('tile.answer-rate')} value={orDash(figures.answerRate, percent)} change={change?.answerRate} to={callsOf(range, { status: 'COMPLETED' })} />
      <Tile name={t('tile.talk-time')} value={t('tile.minutes', { minutes: number(Math.round(talk / 60)) })} change={before > 0 ? talk / before - 1 : null} to={callsOf(range, { status: 'COMPLETED' })} />
      <Tile name={t('tile.average')} value={figures.averageDuration ? clock(secondsOf(figures.averageDuration)) : '–'} change={change?.averageDuration} to={callsOf(range, { status: 'COMPLETED' })} />
      <Tile name={t('tile.goals')} value={goals ? percent(goals.share) : '–'} to={callsOf(range, { status: 'COMPLETED' })} note={t('tile.goals-note', { calls: goals?.calls ?? 0 })} />
    </ul>
  );
}

function Tile({ name, value, change, isBad, to, note, beats }: TileProps) {
  return (
    <li className="tile card">
      <Link to={to}>
        <span className="tile-name">
          {name}
          {beats && <span className="dot" data-beats />}
        </span>
        <strong className="tile-value">{value}</strong>
        {note ? <span className="tile-note">{note}</span> : <Change value={change} isBad={isBad} />}
      </Link>
    </li>
  );
}

function Change({ value, isBad }: { value?: number | null; isBad?: boolean }) {
  const t = useText();
  const { change } = useFormat();
  if (value === null || value === undefined) return <span className="tile-note">{t('tile.no-comparison')}</span>;
  const Icon = value > 0 ? ArrowUpRight : value < 0 ? ArrowDownRight : Minus;
  const tone = value === 0 ? undefined : value > 0 !== !!isBad ? 'good' : 'bad';
  return (
    <span className="tile-change" data-tone={tone}>
      <Icon aria-hidden /> {change(value)} <span className="muted">{t('tile.last-week')}</span>
    </span>
  );
}

function orDash(value: number | null | undefined, show: (value: number) => string): string {
  return value === null || value === undefined ? '–' : show(value);
}
