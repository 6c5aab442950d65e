import { useSyncExternalStore } from 'react';
import type { LiveCallFragment } from '../../gql/graphql';
import { isOver } from '../../live/calls';
import { clock, secondsOf } from '../../ui/format';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

type Timed = Pick<LiveCallFragment, 'status' | 'answeredAt' | 'queuedAt' | 'duration'>;

/** How long the call has lasted: it counts while the call goes on. */
export function Elapsed({ call }: { call: Timed }) {
  const at = useSyncExternalStore(follow, () => now);
  const seconds = isOver(call.status)
    ? call.duration && secondsOf(call.duration)
    : (at - Date.parse(call.answeredAt ?? call.queuedAt)) / 1_000;
  return <span className="ltr elapsed">{typeof seconds === 'number' ? clock(seconds) : '–'}</span>;
}

/** One clock for all that count. */
function follow(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    listeners.forEach((tell) => tell());
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
