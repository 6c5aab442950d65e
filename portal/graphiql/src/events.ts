import type { ExecutionResult } from 'graphql';

export interface LiveEvent {
  number: number;
  at: Date;
  field: string;
  value: unknown;
}

type Item = Record<string, unknown>;

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
    const last = received.at(-1);
    const event = { number: (last?.number ?? 0) + 1, at: new Date(), field, value: result.data?.[field] ?? result.errors };
    const before = last && isGrowing(last, event) ? received.slice(0, -1) : received.slice(1 - KEPT);
    replace([...before, event]);
  },
  clear: () => replace([]),
};

/** The items of an event: those of its first list that holds any, else the event itself. */
export function itemsOf({ value }: LiveEvent): Item[] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? value : (Object.values(value).find((part) => Array.isArray(part) && part.length > 0) ?? [value]);
}

/** A turn that is still being spoken comes again with the same sequence: it takes the place of what it was. */
function isGrowing(last: LiveEvent, next: LiveEvent): boolean {
  const [was, is] = [itemsOf(last), itemsOf(next)];
  const isSame = was.length === is.length && was.every((item, index) => item.sequence === is[index]?.sequence);
  return last.field === next.field && isSame && was.some((item) => item.isFinal === false);
}

function replace(events: readonly LiveEvent[]) {
  received = events;
  listeners.forEach((listener) => listener());
}
