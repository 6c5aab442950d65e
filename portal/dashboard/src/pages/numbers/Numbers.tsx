import { Hash } from 'lucide-react';
import { useState } from 'react';
import { isDone, useAsk, useDo } from '../../api/ask';
import { NumberAssignDocument, NumbersDocument, PublishedAgentsDocument, type NumberRoute, type WholeNumberFragment } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { Code } from '../../ui/format';
import { Page } from '../../ui/Page';
import { Pager, usePageArguments } from '../../ui/Pager';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { tell } from '../../ui/Toasts';

type Agents = readonly { id: string; name: string }[];

export default function Numbers() {
  const t = useText();
  const may = useMay();
  const { data, fault, again } = useAsk(NumbersDocument, usePageArguments(50));
  const choices = useAsk(PublishedAgentsDocument, {}, { pause: !may('AGENT_READ') });
  const numbers = data?.numbers;
  return (
    <Page title={t('nav.numbers')} note={t('number.note')}>
      {fault && <Failed fault={fault} again={again} />}
      <Card flush>
        {!numbers && !fault && <div className="card-body"><Skeleton lines={4} height={20} /></div>}
        {numbers?.nodes.length === 0 && <Empty icon={Hash} title={t('number.none')}>{t('number.none-note')}</Empty>}
        {numbers && numbers.nodes.length > 0 && (
          <div className="table-wrap">
            <table className="table" aria-label={t('nav.numbers')}>
              <thead>
                <tr>
                  <th scope="col">{t('call.number')}</th>
                  <th scope="col">{t('number.agent')}</th>
                  <th scope="col" className="wide-only">{t('number.route')}</th>
                </tr>
              </thead>
              <tbody>
                {numbers.nodes.map((number) => <Line key={number.id} number={number} agents={choices.data?.agents?.nodes ?? []} />)}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      {numbers && <Pager info={numbers.pageInfo} />}
    </Page>
  );
}

function Line({ number, agents }: { number: WholeNumberFragment; agents: Agents }) {
  const t = useText();
  const may = useMay();
  const assign = useDo(NumberAssignDocument);
  // shown at once; taken back when it was not done
  const [chosen, setChosen] = useState<string>();
  const current = chosen ?? number.inboundAgent?.id ?? '';
  const choose = async (agentId: string) => {
    setChosen(agentId);
    const answer = await assign({ input: { numberId: number.id, agentId: agentId || null } });
    if (isDone(answer)) tell('good', t('do.saved'));
    setChosen(undefined);
  };
  const isListed = !current || agents.some(({ id }) => id === current);
  return (
    <tr>
      <td><Code>{number.e164}</Code><div className="muted small">{number.label}</div></td>
      <td>
        {may('NUMBER_WRITE') ? (
          <select className="input" aria-label={t('number.agent-of', { number: number.e164 })} value={current} onChange={({ target }) => void choose(target.value)}>
            <option value="">{t('number.nobody')}</option>
            {!isListed && <option value={current}>{number.inboundAgent?.name}</option>}
            {agents.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        ) : (number.inboundAgent?.name ?? <span className="muted">{t('number.nobody')}</span>)}
      </td>
      <td className="wide-only"><Route route={number.inboundRoute} /></td>
    </tr>
  );
}

function Route({ route }: { route: NumberRoute }) {
  const word = useWord();
  const tone = route === 'OPEN' ? 'good' : route === 'PENDING' ? 'info' : route === 'UNASKED' ? 'neutral' : 'bad';
  return <Badge tone={tone}>{word('route', route)}</Badge>;
}
