import { useState, type FormEvent } from 'react';
import { errorsOf, faultAt, isDone, useDo } from '../../api/ask';
import { InviteDocument, type Role } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { tell } from '../../ui/Toasts';
import { RoleChoice } from './RoleChoice';

export function Invite({ onClose }: { onClose: () => void }) {
  const t = useText();
  const invite = useDo(InviteDocument, { showsErrors: true });
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['VIEWER']);
  const [errors, setErrors] = useState(() => errorsOf(undefined));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await invite({ input: { email: email.trim(), roles: [...roles] } });
    setErrors(errorsOf(answer));
    if (!isDone(answer)) return;
    tell('good', t('team.invited', { email }));
    onClose();
  };
  const elsewhere = errors.filter(({ field }) => field?.at(-1) !== 'email');
  return (
    <Dialog isOpen onClose={onClose} title={t('team.invite')} note={t('team.invite-note')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField label={t('team.email')} type="email" required autoFocus value={email} fault={faultAt(errors, 'email')} onChange={({ target }) => setEmail(target.value)} />
        <RoleChoice chosen={roles} onChange={setRoles} />
        {elsewhere.map(({ message }) => <div key={message} className="alert" data-tone="bad" role="alert">{message}</div>)}
        <div className="dialog-foot">
          <Button onClick={onClose}>{t('do.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={roles.length === 0}>{t('team.send')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
