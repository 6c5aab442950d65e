import { Layers } from 'lucide-react';
import { useState } from 'react';
import { useAsk } from '../../api/ask';
import { AgentVersionsDocument, type AgentDraftFragment, type WholeAgentFragment } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { Card } from '../../ui/Card';
import { SelectField } from '../../ui/Field';
import { Moment } from '../../ui/format';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { differences } from './draft';

const DRAFT = 'draft';

/** What was published when, and what differs between two of them, or one and the draft. */
export function Versions({ agent }: { agent: WholeAgentFragment }) {
  const t = useText();
  const { data, fault, again } = useAsk(AgentVersionsDocument, { id: agent.id });
  const versions = data?.agent?.versions?.nodes;
  const [before, setBefore] = useState<string>();
  const [after, setAfter] = useState(DRAFT);
  if (fault) return <Failed fault={fault} again={again} />;
  if (!versions) return <Skeleton />;
  if (versions.length === 0) return <Card><Empty icon={Layers} title={t('agent.unpublished')}>{t('agent.unpublished-note')}</Empty></Card>;
  const settingsOf = (id?: string): AgentDraftFragment => versions.find((version) => version.id === id)?.settings ?? (id === DRAFT ? agent.draft : versions[0]!.settings);
  const options = versions.map(({ id, number }) => <option key={id} value={id}>{t('call.version', { number })}</option>);
  return (
    <div className="stack">
      <Card title={t('agent.compare')}>
        <div className="stack">
          <div className="grid-2">
            <SelectField label={t('agent.before')} value={before ?? versions[0]!.id} onChange={({ target }) => setBefore(target.value)}>{options}</SelectField>
            <SelectField label={t('agent.after')} value={after} onChange={({ target }) => setAfter(target.value)}>
              <option value={DRAFT}>{t('agent.tab-draft')}</option>
              {options}
            </SelectField>
          </div>
          <Compared before={settingsOf(before)} after={settingsOf(after)} />
        </div>
      </Card>
      <Card title={t('agent.tab-versions')}>
        <dl className="facts">
          {versions.map(({ id, number, publishedAt }) => <div key={id} className="fact-line"><dt>{t('call.version', { number })}</dt><dd><Moment at={publishedAt} /></dd></div>)}
        </dl>
      </Card>
    </div>
  );
}

function Compared({ before, after }: { before: AgentDraftFragment; after: AgentDraftFragment }) {
  const t = useText();
  const word = useWord();
  const found = differences(before, after);
  if (found.length === 0) return <p className="muted">{t('agent.same')}</p>;
  return (
    <ul className="stack">
      {found.map(({ name, before: was, after: is }) => (
        <li key={name} className="stack" data-gap="small">
          <h3>{word('agent-field', name)}</h3>
          <div className="grid-2">
            <del className="change">{was || '–'}</del>
            <ins className="change">{is || '–'}</ins>
          </div>
        </li>
      ))}
    </ul>
  );
}
