import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { pipe, subscribe } from 'wonka';
import { LiveCallsDocument, type CallStatus, type LiveCallFragment } from '../gql/graphql';
import { useMay, useMe } from '../shell/me';

/** Drawn at most this often, however many events come. */
const BEAT_MS = 250;
const OVER: ReadonlySet<CallStatus> = new Set(['COMPLETED', 'BUSY', 'NO_ANSWER', 'FAILED', 'CANCELED', 'VOICEMAIL']);

export interface LiveCalls {
  /** Those that go on, the latest first. */
  calls: readonly LiveCallFragment[];
  /** Those that ended while the page was open, the latest first. */
  ended: readonly LiveCallFragment[];
  /** False until the first snapshot is here. */
  isKnown: boolean;
}

const NOTHING: LiveCalls = { calls: [], ended: [], isKnown: false };
const LiveContext = createContext<LiveCalls>(NOTHING);

export const useLiveCalls = (): LiveCalls => useContext(LiveContext);

export function isOver(status: CallStatus): boolean {
  return OVER.has(status);
}

/** One subscription for the whole page. */
export function LiveCallsProvider({ children }: { children: ReactNode }) {
  const { api } = useMe();
  const isAllowed = useMay()('CALL_READ');
  const [live, setLive] = useState(NOTHING);
  useEffect(() => {
    if (!isAllowed) return;
    const board = new Board(setLive);
    const following = pipe(
      api.client.subscription(LiveCallsDocument, {}),
      subscribe(({ data }) => data && board.take(data.callChanged.calls, data.callChanged.isSnapshot)),
    );
    return () => {
      following.unsubscribe();
      board.close();
    };
  }, [api, isAllowed]);
  return <LiveContext value={useMemo(() => live, [live])}>{children}</LiveContext>;
}

/** Keeps the latest state of each call; tells it in beats. */
class Board {
  private readonly going = new Map<string, LiveCallFragment>();
  private ended: LiveCallFragment[] = [];
  private beat?: ReturnType<typeof setTimeout>;

  constructor(private readonly show: (live: LiveCalls) => void) {}

  take(calls: readonly LiveCallFragment[], isSnapshot: boolean): void {
    if (isSnapshot) this.going.clear();
    for (const call of calls) {
      if (isOver(call.status)) this.end(call);
      else this.going.set(call.id, call);
    }
    this.beat ??= setTimeout(() => this.tell(), isSnapshot ? 0 : BEAT_MS);
  }

  close(): void {
    clearTimeout(this.beat);
  }

  private end(call: LiveCallFragment): void {
    this.going.delete(call.id);
    this.ended = [call, ...this.ended.filter(({ id }) => id !== call.id)].slice(0, 20);
  }

  private tell(): void {
    this.beat = undefined;
    const calls = [...this.going.values()].sort((a, b) => b.queuedAt.localeCompare(a.queuedAt));
    this.show({ calls, ended: this.ended, isKnown: true });
  }
}
