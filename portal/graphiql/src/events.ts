import type { ExecutionResult } from 'graphql';

export interface LiveEvent {
  number: number;
  at: Date;
  field: string;
  result: ExecutionResult;
}

const KEPT = 500;
const listeners = new Set<() => void>();
let received: readonly LiveEvent[] = [];

/** What the subscriptions of this page delivered, oldest first; the answer pane shows only the latest. */
export const liveEvents = {
  all: () => received,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  add(result: ExecutionResult) {
    const field = Object.keys(result.data ?? {})[0] ?? 'errors';
    const number = (received.at(-1)?.number ?? 0) + 1;
    replace([...received.slice(1 - KEPT), { number, at: new Date(), field, result }]);
  },
  clear: () => replace([]),
};

function replace(events: readonly LiveEvent[]) {
  received = events;
  listeners.forEach((listener) => listener());
}
