import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { errorsOf, faultAt, isDone, useAsk, useDo } from '../../api/ask';
import { PlaceCallChoicesDocument, PlaceCallDocument } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Button, ButtonLink } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectField, TextField } from '../../ui/Field';
import { Failed, Skeleton } from '../../ui/states';
import { tell } from '../../ui/Toasts';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  agentId?: string;
  versionId?: string;
}

/** Lets an agent call somebody, and goes on to the call. */
export default function PlaceCall(props: Props) {
  const t = useText();
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={t('place.title')} note={t('place.note')}>
      <Form {...props} />
    </Dialog>
  );
}

function Form({ onClose, agentId, versionId }: Props) {
  const t = useText();
  const { data, fault, isLoading, again } = useAsk(PlaceCallChoicesDocument, {});
  if (fault && !data) return <Failed fault={fault} again={again} />;
  if (isLoading || !data) return <Skeleton />;
  const agents = data.agents?.nodes ?? [];
  const numbers = data.numbers?.nodes ?? [];
  if (agents.length === 0 && !agentId) {
    return (
      <div className="stack">
        <p>{t('place.no-agent')}</p>
        <div className="row" onClick={onClose}>
          <ButtonLink to="/agents" kind="primary">{t('nav.agents')}</ButtonLink>
        </div>
      </div>
    );
  }
  if (numbers.length === 0) return <p>{t('place.no-number')}</p>;
  return <Filled {...{ agents, numbers, onClose, agentId, versionId }} />;
}

interface Choice {
  agents: readonly { id: string; name: string }[];
  numbers: readonly { id: string; e164: string; label: string }[];
  onClose: () => void;
  agentId?: string;
  versionId?: string;
}

function Filled({ agents, numbers, onClose, agentId, versionId }: Choice) {
  const t = useText();
  const go = useNavigate();
  const place = useDo(PlaceCallDocument, { showsErrors: true });
  const [agent, setAgent] = useState(agentId ?? agents[0]?.id ?? '');
  const [number, setNumber] = useState(numbers[0]?.id ?? '');
  const [to, setTo] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [errors, setErrors] = useState(() => errorsOf(undefined));
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const input = { agentId: agent, numberId: number, to: to.replace(/[\s()-]/g, ''), agentVersionId: versionId };
    const answer = await place({ input, key });
    setBusy(false);
    setErrors(errorsOf(answer));
    // the same key again would dial nobody; another input is another call
    setKey(crypto.randomUUID());
    if (!isDone(answer) || !answer.call) return;
    tell('good', t('place.placed'));
    onClose();
    void go(`/calls/${answer.call.id}`);
  };
  const elsewhere = errors.filter(({ field }) => !['to', 'agentId', 'numberId'].includes(field?.at(-1) ?? ''));
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {!agentId && (
        <SelectField label={t('place.agent')} value={agent} fault={faultAt(errors, 'agentId')} onChange={(event) => setAgent(event.target.value)}>
          {agents.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
      )}
      <SelectField label={t('place.from')} value={number} fault={faultAt(errors, 'numberId')} onChange={(event) => setNumber(event.target.value)}>
        {numbers.map(({ id, e164, label }) => <option key={id} value={id}>{e164} · {label}</option>)}
      </SelectField>
      <TextField
        label={t('place.to')}
        hint={t('place.to-hint')}
        fault={faultAt(errors, 'to')}
        type="tel"
        required
        autoFocus
        dir="ltr"
        placeholder="+12125550101"
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      {elsewhere.length > 0 && <div className="alert" data-tone="bad" role="alert">{elsewhere.map(({ message }) => message).join(' ')}</div>}
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('do.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={isBusy || !to.trim()}>{t('place.do')}</Button>
      </div>
    </form>
  );
}
