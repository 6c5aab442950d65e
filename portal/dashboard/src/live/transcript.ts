import { useEffect, useState, useSyncExternalStore } from 'react';
import { pipe, subscribe, toPromise, take } from 'wonka';
import { CallTurnsDocument, TranscriptDocument, type SpokenTurnFragment } from '../gql/graphql';
import { useMe } from '../shell/me';
import type { Api } from '../api/client';

export interface Transcript {
  turns: readonly SpokenTurnFragment[];
  isKnown: boolean;
}

/**
 * What was said. While the call goes on it comes as it is spoken; after a lost connection it goes on behind the last turn that
 * is final, so that nothing is missed and nothing comes twice.
 */
export function useTranscript(callId: string, isLive: boolean | undefined): Transcript {
  const { api } = useMe();
  const [transcript, setTranscript] = useState<Transcript>({ turns: [], isKnown: false });
  const lost = useSyncExternalStore(api.line.follow, () => api.line.losses);
  const [book] = useState(() => new Map<number, SpokenTurnFragment>());
  useEffect(() => {
    if (isLive === undefined) return;
    const show = (turns: readonly SpokenTurnFragment[]) => {
      turns.forEach((turn) => book.set(turn.sequence, turn));
      setTranscript({ turns: [...book.values()].sort((a, b) => a.sequence - b.sequence), isKnown: true });
    };
    return isLive ? follow(api, callId, lastFinal(book), show) : read(api, callId, show);
  }, [api, callId, isLive, lost, book]);
  return transcript;
}

function follow(api: Api, callId: string, afterSequence: number, show: (turns: readonly SpokenTurnFragment[]) => void): () => void {
  const following = pipe(
    api.client.subscription(TranscriptDocument, { callId, afterSequence }),
    subscribe(({ data }) => data && show(data.callTranscript.turns)),
  );
  return following.unsubscribe;
}

function read(api: Api, callId: string, show: (turns: readonly SpokenTurnFragment[]) => void): () => void {
  let isGone = false;
  const page = async (after?: string): Promise<void> => {
    const answer = api.client.query(CallTurnsDocument, { id: callId, after }, { requestPolicy: 'network-only' });
    const { data } = await pipe(answer, take(1), toPromise);
    if (isGone) return;
    const turns = data?.call?.turns;
    show(turns?.nodes ?? []);
    if (turns?.pageInfo.hasNextPage) await page(turns.pageInfo.endCursor ?? undefined);
  };
  void page();
  return () => {
    isGone = true;
  };
}

function lastFinal(book: ReadonlyMap<number, SpokenTurnFragment>): number {
  let last = 0;
  while (book.get(last + 1)?.isFinal) last++;
  return last;
}
