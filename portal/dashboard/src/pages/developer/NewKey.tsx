import { useState, type FormEvent } from 'react';
import { errorsOf, faultAt, isDone, useDo } from '../../api/ask';
import { ApiKeyCreateDocument, type Permission } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useMe } from '../../shell/me';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Check, TextField } from '../../ui/Field';
import { Secret } from './Secret';

export function NewKey({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { viewer } = useMe();
  const create = useDo(ApiKeyCreateDocument, { showsErrors: true });
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Permission[]>([]);
  const [errors, setErrors] = useState(() => errorsOf(undefined));
  const [secret, setSecret] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await create({ input: { name: name.trim(), permissions: [...chosen] } });
    setErrors(errorsOf(answer));
    if (isDone(answer) && answer.secret) setSecret(answer.secret);
  };
  const toggle = (permission: Permission) => setChosen(chosen.includes(permission) ? chosen.filter((other) => other !== permission) : [...chosen, permission]);
  const elsewhere = errors.filter(({ field }) => field?.at(-1) !== 'name');
  return (
    <Dialog isOpen onClose={onClose} title={t('key.new')} note={!secret && t('key.new-note')}>
      {secret ? (
        <Secret secret={secret} onClose={onClose} />
      ) : (
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <TextField label={t('agent.name')} hint={t('key.name-hint')} required autoFocus maxLength={100} value={name} fault={faultAt(errors, 'name')} onChange={({ target }) => setName(target.value)} />
          <fieldset className="field plain">
            <legend className="label">{t('key.permissions')}</legend>
            <div className="permissions">
              {[...viewer.permissions].sort().map((permission) => <Check key={permission} label={<span className="mono ltr">{permission}</span>} checked={chosen.includes(permission)} onChange={() => toggle(permission)} />)}
            </div>
          </fieldset>
          {elsewhere.map(({ message }) => <div key={message} className="alert" data-tone="bad" role="alert">{message}</div>)}
          <div className="dialog-foot">
            <Button onClick={onClose}>{t('do.cancel')}</Button>
            <Button kind="primary" type="submit" disabled={chosen.length === 0}>{t('key.create')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
