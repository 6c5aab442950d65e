import { ChartNoAxesColumn, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isDone, useAsk, useDo } from '../../api/ask';
import { ApiKeyRevokeDocument, ApiKeyRotateDocument, ApiKeyUsageDocument, type ApiKeyUsageQuery } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Confirm, Dialog } from '../../ui/Dialog';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/Page';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { Secret } from './Secret';

type Usage = NonNullable<NonNullable<ApiKeyUsageQuery['apiKey']>['usage']>;

export default function KeyPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { number } = useFormat();
  const { data, fault, again } = useAsk(ApiKeyUsageDocument, { id });
  const back = <Link to="/developer" className="small back">← {t('nav.developer')}</Link>;
  if (fault && !data) return <Page title={t('key.key')} back={back}><Failed fault={fault} again={again} /></Page>;
  if (!data) return <Page title={t('key.key')} back={back}><Skeleton lines={6} height={18} /></Page>;
  const key = data.apiKey;
  if (!key) return <Page title={t('key.key')} back={back}><Empty icon={KeyRound} title={t('key.gone')} /></Page>;
  return (
    <Page title={key.name} back={back} actions={<Actions id={id} />} note={t('key.limits', { points: number(key.limits.points), rate: number(key.limits.restoreRate) })}>
      <Card title={t('key.usage')} flush>
        {!key.usage?.length ? <Empty icon={ChartNoAxesColumn} title={t('key.unused')} /> : <UsageTable usage={key.usage} />}
      </Card>
    </Page>
  );
}

function Actions({ id }: { id: string }) {
  const t = useText();
  const mayWrite = useMay()('API_KEY_WRITE');
  const rotate = useDo(ApiKeyRotateDocument);
  const revoke = useDo(ApiKeyRevokeDocument);
  const [secret, setSecret] = useState<string>();
  if (!mayWrite) return null;
  const turn = async () => {
    const answer = await rotate({ input: { apiKeyId: id } });
    if (isDone(answer) && answer.secret) setSecret(answer.secret);
  };
  return (
    <>
      <Button onClick={() => void turn()}>{t('key.rotate')}</Button>
      <Confirm label={t('key.revoke')} title={t('key.revoke-title')} note={t('key.revoke-note')} onConfirm={() => revoke({ input: { apiKeyId: id } })} />
      {secret && <Dialog isOpen onClose={() => setSecret(undefined)} title={t('key.rotated')} note={t('key.rotated-note')}><Secret secret={secret} onClose={() => setSecret(undefined)} /></Dialog>}
    </>
  );
}

function UsageTable({ usage }: { usage: Usage }) {
  const t = useText();
  const { number, day } = useFormat();
  return (
    <div className="table-wrap">
      <table className="table" aria-label={t('key.usage')}>
        <thead>
          <tr>
            <th scope="col">{t('key.day')}</th>
            <th scope="col">{t('key.operation')}</th>
            <th scope="col" className="end">{t('key.requests')}</th>
            <th scope="col" className="end">{t('key.errors')}</th>
            <th scope="col" className="end wide-only">{t('key.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {usage.map(({ dayStartsAt, operation, requests, errors, cost }) => (
            <tr key={dayStartsAt + operation}>
              <td>{day(dayStartsAt)}</td>
              <td className="mono">{operation}</td>
              <td className="end">{number(requests)}</td>
              <td className="end">{number(errors)}</td>
              <td className="end wide-only">{number(cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
