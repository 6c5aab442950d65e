import { ExternalLink, KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsk } from '../../api/ask';
import { ApiKeysDocument, type ApiKeysQuery } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay, useMe } from '../../shell/me';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Code, Moment } from '../../ui/format';
import { Page } from '../../ui/Page';
import { Pager, usePageArguments } from '../../ui/Pager';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { NewKey } from './NewKey';

type Key = NonNullable<ApiKeysQuery['apiKeys']>['nodes'][number];

export default function Developer() {
  const t = useText();
  const { viewer } = useMe();
  const mayWrite = useMay()('API_KEY_WRITE');
  const [isMaking, setMaking] = useState(false);
  const { data, fault, again } = useAsk(ApiKeysDocument, usePageArguments(25));
  const keys = data?.apiKeys;
  const make = mayWrite && <Button kind="primary" onClick={() => setMaking(true)}><Plus aria-hidden /> {t('key.new')}</Button>;
  return (
    <Page
      title={t('nav.developer')}
      note={t('key.note')}
      actions={
        <>
          <a className="button" href={`/graphiql?organization=${encodeURIComponent(viewer.organization?.alias ?? '')}`} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden /> GraphiQL
          </a>
          {make}
        </>
      }
    >
      {fault && <Failed fault={fault} again={again} />}
      <Card title={t('key.keys')} flush>
        {!keys && !fault && <div className="card-body"><Skeleton lines={4} height={20} /></div>}
        {keys?.nodes.length === 0 && <Empty icon={KeyRound} title={t('key.none')} action={make}>{t('key.none-note')}</Empty>}
        {keys && keys.nodes.length > 0 && <Table keys={keys.nodes} />}
      </Card>
      {keys && <Pager info={keys.pageInfo} />}
      {isMaking && <NewKey onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Table({ keys }: { keys: readonly Key[] }) {
  const t = useText();
  const word = useWord();
  const go = useNavigate();
  return (
    <div className="table-wrap">
      <table className="table" aria-label={t('key.keys')}>
        <thead>
          <tr>
            <th scope="col">{t('agent.name')}</th>
            <th scope="col">{t('call.status')}</th>
            <th scope="col" className="wide-only">{t('key.prefix')}</th>
            <th scope="col" className="wide-only">{t('key.last-used')}</th>
            <th scope="col" className="wide-only">{t('key.expires')}</th>
            <th scope="col"><span className="hidden">{t('key.open')}</span></th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, name, status, prefix, lastUsedAt, expiresAt, createdBy }) => (
            <tr key={id}>
              <td><strong>{name}</strong>{createdBy && <div className="muted small">{t('key.made-by', { name: createdBy.name })}</div>}</td>
              <td><Badge tone={status === 'ACTIVE' ? 'good' : 'neutral'}>{word('key-status', status)}</Badge></td>
              <td className="wide-only"><Code>{prefix}</Code></td>
              <td className="wide-only muted">{lastUsedAt ? <Moment at={lastUsedAt} /> : t('key.never')}</td>
              <td className="wide-only muted">{expiresAt ? <Moment at={expiresAt} /> : t('key.never')}</td>
              <td className="end"><Button size="small" onClick={() => void go(`/developer/${id}`)}>{t('key.open')}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
