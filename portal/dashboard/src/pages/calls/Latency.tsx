import type { SpokenTurnFragment } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Card } from '../../ui/Card';

/** How long the person waited for each answer: what the model took, and what we did. */
export function Latency({ turns }: { turns: readonly SpokenTurnFragment[] }) {
  const t = useText();
  const timed = turns.filter((turn) => turn.latency);
  if (timed.length === 0) return null;
  const all = timed.map((turn) => turn.latency!.totalMs);
  const most = Math.max(...all, 1);
  const middle = [...all].sort((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? 0;
  return (
    <Card title={t('latency.title')} actions={<span className="small muted">{t('latency.middle', { ms: middle })}</span>}>
      <ol className="falls">
        {timed.map(({ sequence, latency }) => (
          <li key={sequence} className="fall" aria-label={t('latency.turn', { turn: sequence, total: latency!.totalMs, model: latency!.modelMs, own: latency!.platformMs })}>
            <span className="muted small">{sequence}</span>
            <span className="fall-track">
              <span className="fall-model" style={{ width: `${(latency!.modelMs / most) * 100}%` }} />
              <span className="fall-own" style={{ width: `${(latency!.platformMs / most) * 100}%` }} />
            </span>
            <span className="small ltr">{latency!.totalMs} ms</span>
          </li>
        ))}
      </ol>
      <p className="row small muted">
        <span className="key" data-of="model">{t('latency.model')}</span>
        <span className="key" data-of="own">{t('latency.own')}</span>
      </p>
    </Card>
  );
}
