import { lazy, Suspense, useEffect, useRef } from 'react';
import { ToggleGroup } from 'radix-ui';
import { useAsk } from '../../api/ask';
import { OverviewDocument } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useLiveCalls } from '../../live/calls';
import { useMay, useMe } from '../../shell/me';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Failed, Skeleton } from '../../ui/states';
import { FirstSteps } from './FirstSteps';
import { LiveStrip } from './LiveStrip';
import { Outcomes } from './Outcomes';
import { SPANS, useRange, type Span } from './range';
import { Tiles } from './Tiles';

const Volume = lazy(() => import('./Volume'));

export default function Overview() {
  const t = useText();
  const { viewer } = useMe();
  const mayPlace = useMay()('CALL_PLACE');
  const { span, range, interval, set } = useRange();
  const { data, fault, again } = useAsk(OverviewDocument, { range, interval });
  useFresh(again);
  const seen = data?.overview;
  return (
    <Page title={t('overview.title')} note={viewer.organization?.name} actions={<Spans span={span} onChange={set} />}>
      {fault && <Failed fault={fault} again={again} />}
      {seen ? <Tiles overview={seen} range={range} /> : !fault && <Skeleton lines={2} height={84} />}
      {seen && seen.figures.calls === 0 && mayPlace && <FirstSteps />}
      <div className="overview-grid">
        <Card title={t('overview.volume')}>
          <Suspense fallback={<Skeleton lines={1} height={242} />}>
            {data ? <Volume volume={data.volume?.[0]?.points ?? []} answered={data.answered?.[0]?.points ?? []} interval={interval} /> : <Skeleton lines={1} height={242} />}
          </Suspense>
        </Card>
        <Card title={t('overview.outcomes')}>
          {seen ? <Outcomes overview={seen} range={range} /> : <Skeleton lines={5} />}
        </Card>
      </div>
      <LiveStrip />
    </Page>
  );
}

/** Figures change when calls end: they are asked for again, some seconds after. */
function useFresh(again: () => void): void {
  const { ended } = useLiveCalls();
  const last = ended[0]?.id;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!last) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      again();
    }, 2_000);
  }, [last, again]);
  useEffect(() => () => clearTimeout(timer.current), []);
}

function Spans({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const t = useText();
  return (
    <ToggleGroup.Root type="single" className="segments" value={span} aria-label={t('overview.span')} onValueChange={(next) => next && onChange(next as Span)}>
      {(Object.keys(SPANS) as Span[]).map((name) => (
        <ToggleGroup.Item key={name} value={name} className="segment">
          {t(`span.${name}`)}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
