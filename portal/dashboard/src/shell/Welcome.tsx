import { LogIn } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useText } from '../i18n/text';
import type { Session, SessionState } from '../boot/session';
import type { HostBrand } from '../boot/brand';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Emblem } from './Emblem';

/** What who has not signed in sees, in the dress of the host. */
export function Welcome({ session, state, brand }: { session: Session; state: SessionState; brand: HostBrand }) {
  const t = useText();
  const [alias, setAlias] = useState(brand.organizationAlias ?? state.wanted ?? '');
  const [isOther, setOther] = useState(!!state.wanted);
  const [isBusy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    void session.signIn(alias.trim()).finally(() => setBusy(false));
  };
  return (
    <main className="welcome">
      <form className="welcome-box" onSubmit={submit}>
        <Emblem size={44} />
        <h1>{t('welcome.title', { name: brand.name })}</h1>
        <p className="muted">{t('welcome.note')}</p>
        {state.problem && (
          <div className="alert" data-tone="warn" role="alert">
            {t(`welcome.${state.problem}`, { wanted: state.wanted ?? '' })}
          </div>
        )}
        {isOther && (
          <TextField
            label={t('welcome.organization')}
            hint={t('welcome.organization-hint')}
            value={alias}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => setAlias(event.target.value)}
          />
        )}
        <Button kind="primary" type="submit" disabled={isBusy}>
          <LogIn aria-hidden className="turns" />
          {t('welcome.sign-in')}
        </Button>
        {!isOther && (
          <Button kind="quiet" onClick={() => setOther(true)}>
            {t('welcome.other')}
          </Button>
        )}
        <Imprint brand={brand} />
      </form>
    </main>
  );
}

function Imprint({ brand }: { brand: HostBrand }) {
  const t = useText();
  const links = [
    [brand.termsUrl, t('welcome.terms')],
    [brand.privacyUrl, t('welcome.privacy')],
    [brand.imprintUrl, t('welcome.imprint')],
  ] as const;
  return (
    <footer className="row small muted">
      {links.map(([url, name]) => url && <a key={name} href={url}>{name}</a>)}
      {brand.isPoweredByShown && brand.name !== 'Vocelio' && <span>{t('powered')}</span>}
    </footer>
  );
}
