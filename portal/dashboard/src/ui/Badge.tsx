import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info' | 'live';

export function Badge({ tone = 'neutral', beats, children }: { tone?: Tone; beats?: boolean; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {beats !== undefined && <span className="dot" data-beats={beats || undefined} />}
      {children}
    </span>
  );
}
