import { PhoneCall } from 'lucide-react';
import { useText } from '../../i18n/text';
import { useLiveCalls } from '../../live/calls';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Empty, Skeleton } from '../../ui/states';
import { CallTable } from './CallTable';

/** What goes on at this moment. */
export default function Live() {
  const t = useText();
  const { calls, ended, isKnown } = useLiveCalls();
  return (
    <Page title={t('live.title')} note={isKnown ? t('live.count', { count: calls.length }) : t('state.loading')}>
      <Card flush>
        {!isKnown && <div className="card-body"><Skeleton lines={4} height={20} /></div>}
        {isKnown && calls.length === 0 && <Empty icon={PhoneCall} title={t('live.none')}>{t('live.none-note')}</Empty>}
        {calls.length > 0 && <CallTable calls={calls} label={t('live.title')} hasOutcome={false} />}
      </Card>
      {ended.length > 0 && (
        <Card title={t('live.ended')} flush>
          <CallTable calls={ended} label={t('live.ended')} />
        </Card>
      )}
    </Page>
  );
}
