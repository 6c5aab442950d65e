import { Bot, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAsk } from '../../api/ask';
import { AgentsDocument, type AgentsQuery } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Moment } from '../../ui/format';
import { Page } from '../../ui/Page';
import { Pager, usePageArguments } from '../../ui/Pager';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { AgentStatusBadge } from './AgentStatusBadge';
import { NewAgent } from './NewAgent';

type Row = NonNullable<AgentsQuery['agents']>['nodes'][number];

export default function Agents() {
  const t = useText();
  const mayWrite = useMay()('AGENT_WRITE');
  const [search, setSearch] = useSearchParams();
  const [isMaking, setMaking] = useState(false);
  const named = search.get('name') ?? '';
  const page = usePageArguments(25);
  const { data, fault, again } = useAsk(AgentsDocument, { filter: named ? { nameContains: named } : undefined, ...page });
  const agents = data?.agents;
  const make = mayWrite && <Button kind="primary" onClick={() => setMaking(true)}><Plus aria-hidden /> {t('agent.new')}</Button>;
  return (
    <Page title={t('nav.agents')} note={t('agent.note')} actions={make}>
      <label className="filter agent-search">
        <span>{t('agent.search')}</span>
        <input className="input" type="search" value={named} onChange={({ target }) => setSearch(target.value ? { name: target.value } : {}, { replace: true })} />
      </label>
      {fault && <Failed fault={fault} again={again} />}
      <Card flush>
        {!agents && !fault && <div className="card-body"><Skeleton lines={5} height={20} /></div>}
        {agents && agents.nodes.length > 0 && <Table agents={agents.nodes} />}
        {agents?.nodes.length === 0 && <Empty icon={Bot} title={t(named ? 'agent.none-match' : 'agent.none')} action={!named && make}>{!named && t('agent.none-note')}</Empty>}
      </Card>
      {agents && <Pager info={agents.pageInfo} />}
      {isMaking && <NewAgent onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Table({ agents }: { agents: readonly Row[] }) {
  const t = useText();
  const go = useNavigate();
  return (
    <div className="table-wrap">
      <table className="table" aria-label={t('nav.agents')}>
        <thead>
          <tr>
            <th scope="col">{t('agent.name')}</th>
            <th scope="col">{t('call.status')}</th>
            <th scope="col" className="wide-only">{t('agent.voice')}</th>
            <th scope="col" className="wide-only">{t('agent.version')}</th>
            <th scope="col" className="wide-only">{t('agent.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {agents.map(({ id, name, status, draft, publishedVersion, updatedAt }) => (
            <tr key={id} data-opens onClick={() => void go(`/agents/${id}`)}>
              <td><Link to={`/agents/${id}`} onClick={(event) => event.stopPropagation()}>{name}</Link></td>
              <td><AgentStatusBadge status={status} /></td>
              <td className="wide-only">{draft.voice?.name} <span className="muted">{draft.language}</span></td>
              <td className="wide-only">{publishedVersion?.number ?? <span className="muted">–</span>}</td>
              <td className="wide-only muted"><Moment at={updatedAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
