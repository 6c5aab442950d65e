import { BotOff, PhoneOutgoing, Upload } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isDone, useAsk, useDo } from '../../api/ask';
import { AgentCallsDocument, AgentDocument, AgentPublishDocument, AgentRetireDocument, type WholeAgentFragment } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Confirm } from '../../ui/Dialog';
import { Page } from '../../ui/Page';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { tell } from '../../ui/Toasts';
import { CallTable } from '../calls/CallTable';
import PlaceCall from '../calls/PlaceCall';
import { AgentStatusBadge } from './AgentStatusBadge';
import { EditDraft } from './EditDraft';
import { differences } from './draft';
import { Versions } from './Versions';

export default function AgentPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { data, fault, again } = useAsk(AgentDocument, { id });
  const back = <Link to="/agents" className="small back">← {t('nav.agents')}</Link>;
  if (fault && !data) return <Page title={t('call.agent')} back={back}><Failed fault={fault} again={again} /></Page>;
  if (!data) return <Page title={t('call.agent')} back={back}><Skeleton lines={8} height={18} /></Page>;
  if (!data.agent) return <Page title={t('call.agent')} back={back}><Empty icon={BotOff} title={t('agent.gone')} /></Page>;
  const { agent } = data;
  return (
    <Page title={agent.name} back={back} actions={<Actions agent={agent} />} note={<span className="row call-state"><AgentStatusBadge status={agent.status} />{agent.publishedVersion && t('call.version', { number: agent.publishedVersion.number })}</span>}>
      <Tabs.Root defaultValue="draft" className="stack">
        <Tabs.List className="tabs" aria-label={agent.name}>
          {(['draft', 'versions', 'calls'] as const).map((name) => <Tabs.Trigger key={name} value={name} className="tab">{t(`agent.tab-${name}`)}</Tabs.Trigger>)}
        </Tabs.List>
        <Tabs.Content value="draft"><EditDraft key={agent.lockVersion} agent={agent} again={again} /></Tabs.Content>
        <Tabs.Content value="versions"><Versions agent={agent} /></Tabs.Content>
        <Tabs.Content value="calls"><Calls id={agent.id} /></Tabs.Content>
      </Tabs.Root>
    </Page>
  );
}

function Actions({ agent }: { agent: WholeAgentFragment }) {
  const t = useText();
  const may = useMay();
  const [isPlacing, setPlacing] = useState(false);
  const publish = useDo(AgentPublishDocument);
  const retire = useDo(AgentRetireDocument);
  const live = agent.publishedVersion;
  const isNew = !live || differences(live.settings, agent.draft).length > 0;
  if (agent.status === 'RETIRED') return null;
  const send = async () => {
    const answer = await publish({ input: { agentId: agent.id, expectedVersion: agent.lockVersion } });
    if (isDone(answer)) tell('good', t('agent.published', { number: answer.agent?.publishedVersion?.number ?? 1 }));
  };
  return (
    <>
      {may('CALL_PLACE') && live && <Button onClick={() => setPlacing(true)}><PhoneOutgoing aria-hidden /> {t('agent.test')}</Button>}
      {may('AGENT_WRITE') && <Confirm label={t('agent.retire')} title={t('agent.retire-title', { name: agent.name })} note={t('agent.retire-note')} onConfirm={() => retire({ input: { agentId: agent.id } })} />}
      {may('AGENT_WRITE') && <Button kind="primary" disabled={!isNew} onClick={() => void send()}><Upload aria-hidden /> {t(isNew ? 'agent.publish' : 'agent.is-published')}</Button>}
      {isPlacing && <PlaceCall isOpen agentId={agent.id} onClose={() => setPlacing(false)} />}
    </>
  );
}

function Calls({ id }: { id: string }) {
  const t = useText();
  const { data, fault, again } = useAsk(AgentCallsDocument, { id });
  const calls = data?.agent?.calls?.nodes;
  if (fault) return <Failed fault={fault} again={again} />;
  return (
    <Card title={t('agent.tab-calls')} actions={<Link to={`/calls?agent=${id}`}>{t('history.all')}</Link>} flush>
      {!calls && <div className="card-body"><Skeleton /></div>}
      {calls?.length === 0 && <Empty icon={PhoneOutgoing} title={t('history.none')} />}
      {calls && calls.length > 0 && <CallTable calls={calls} label={t('agent.tab-calls')} />}
    </Card>
  );
}
