import { useState, type FormEvent } from 'react';
import { errorsOf, isDone, useDo } from '../../api/ask';
import { AgentUpdateDocument, type WholeAgentFragment } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { tell } from '../../ui/Toasts';
import { AgentForm } from './AgentForm';
import { draftOf, inputOf } from './draft';

/** The draft: what is saved here, nobody hears until it is published. */
export function EditDraft({ agent, again }: { agent: WholeAgentFragment; again: () => void }) {
  const t = useText();
  const mayWrite = useMay()('AGENT_WRITE') && agent.status !== 'RETIRED';
  const update = useDo(AgentUpdateDocument, { showsErrors: true });
  const saved = draftOf(agent.name, agent.draft);
  const [draft, setDraft] = useState(saved);
  const [errors, setErrors] = useState(() => errorsOf(undefined));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await update({ input: { agentId: agent.id, expectedVersion: agent.lockVersion, ...inputOf(draft) } });
    setErrors(errorsOf(answer));
    if (isDone(answer)) tell('good', t('do.saved'), t('agent.saved-note'));
  };
  const elsewhere = errors.filter(({ field, code }) => !field?.length || code === 'STALE_OBJECT');
  return (
    <Card>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <AgentForm draft={draft} errors={errors} isFixed={!mayWrite} onChange={setDraft} />
        {elsewhere.map(({ message, code }) => (
          <div key={message} className="alert" data-tone="bad" role="alert">
            {message}
            {code === 'STALE_OBJECT' && <Button size="small" onClick={again}>{t('agent.fetch')}</Button>}
          </div>
        ))}
        {mayWrite && (
          <div className="dialog-foot">
            <Button disabled={!isChanged} onClick={() => setDraft(saved)}>{t('agent.undo')}</Button>
            <Button kind="primary" type="submit" disabled={!isChanged}>{t('agent.save')}</Button>
          </div>
        )}
      </form>
    </Card>
  );
}
