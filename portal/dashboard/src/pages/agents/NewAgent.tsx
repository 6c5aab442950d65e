import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { errorsOf, isDone, useDo } from '../../api/ask';
import { AgentCreateDocument } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { AgentForm } from './AgentForm';
import { FRESH, inputOf } from './draft';

export function NewAgent({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useNavigate();
  const create = useDo(AgentCreateDocument, { showsErrors: true });
  const [draft, setDraft] = useState(FRESH);
  const [errors, setErrors] = useState(() => errorsOf(undefined));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await create({ input: inputOf(draft) });
    setErrors(errorsOf(answer));
    if (isDone(answer) && answer.agent) void go(`/agents/${answer.agent.id}`);
  };
  const elsewhere = errors.filter(({ field }) => !field?.length);
  return (
    <Dialog isOpen onClose={onClose} title={t('agent.new')} note={t('agent.new-note')} size="large">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <AgentForm draft={draft} errors={errors} onChange={setDraft} />
        {elsewhere.map(({ message }) => <div key={message} className="alert" data-tone="bad" role="alert">{message}</div>)}
        <div className="dialog-foot">
          <Button onClick={onClose}>{t('do.cancel')}</Button>
          <Button kind="primary" type="submit">{t('agent.create')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
