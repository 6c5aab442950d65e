import { PhoneCall } from 'lucide-react';
import { Link } from 'react-router';
import { useText } from '../../i18n/text';
import { useLiveCalls } from '../../live/calls';
import { useMay } from '../../shell/me';
import { Card } from '../../ui/Card';
import { Code } from '../../ui/format';
import { Empty } from '../../ui/states';
import { Elapsed } from '../calls/Elapsed';
import { StatusBadge } from '../calls/StatusBadge';

/** The calls that go on now and those that just ended, a line each. */
export function LiveStrip() {
  const t = useText();
  const { calls, ended, isKnown } = useLiveCalls();
  const isAllowed = useMay()('CALL_READ');
  if (!isAllowed) return null;
  const shown = [...calls, ...ended].slice(0, 8);
  return (
    <Card title={t('strip.title')} actions={<Link to="/live">{t('strip.all')}</Link>} flush>
      {shown.length === 0 ? (
        <Empty icon={PhoneCall} title={isKnown ? t('live.none') : t('state.loading')}>{isKnown && t('live.none-note')}</Empty>
      ) : (
        <ul className="strip">
          {shown.map((call) => (
            <li key={call.id}>
              <Link to={`/calls/${call.id}`} className="strip-line">
                <StatusBadge status={call.status} />
                <Code>{call.direction === 'INBOUND' ? call.from : call.to}</Code>
                <span className="muted strip-agent">{call.agent?.name}</span>
                <Elapsed call={call} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
