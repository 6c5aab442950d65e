import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { FigureInterval, FigureRangeInput } from '../../gql/graphql';

export const SPANS = { day: 24, week: 7 * 24, month: 30 * 24 } as const;
export type Span = keyof typeof SPANS;

const HOUR = 3_600_000;

/** The hours that the address names, to the end of the hour that runs. */
export function useRange(): { span: Span; range: FigureRangeInput; interval: FigureInterval; set: (span: Span) => void } {
  const [search, setSearch] = useSearchParams();
  const named = search.get('span');
  const span: Span = named === 'week' || named === 'month' ? named : 'day';
  const hour = Math.floor(Date.now() / HOUR) + 1;
  return useMemo(
    () => ({
      span,
      range: {
        queuedFrom: new Date((hour - SPANS[span]) * HOUR).toISOString(),
        queuedBefore: new Date(hour * HOUR).toISOString(),
      },
      interval: span === 'month' ? 'DAY' : 'HOUR',
      set: (next: Span) => setSearch(next === 'day' ? {} : { span: next }),
    }),
    [span, hour, setSearch],
  );
}

/** The calls of a range, and of states, as an address of the history. */
export function callsOf(range: FigureRangeInput, more: Record<string, string> = {}): string {
  return `/calls?${new URLSearchParams({ from: range.queuedFrom, until: range.queuedBefore, ...more }).toString()}`;
}
