import { useState, useSyncExternalStore, type FormEvent } from 'react';
import type { Session } from './session';
import type { Settings } from './settings';

const KNOWN = 'vocelio.organizations';

/** Who is signed in and for which organization; the way in, out and across. */
export function LoginBar({ session, settings }: { session: Session; settings: Settings }) {
  const { caller, problem } = useSyncExternalStore(session.subscribe, () => session.state);
  return (
    <header className="bar">
      <a className="bar-name" href="/graphiql">
        Vocelio <span>GraphQL</span>
      </a>
      <Notice problem={problem} settings={settings} />
      {caller && <span className="bar-caller">{caller.name}</span>}
      <Organization session={session} current={caller?.organization} isSignedIn={!!caller} />
      {(caller || problem) && <button onClick={() => void session.signOut()}>Sign out</button>}
    </header>
  );
}

function Notice({ problem, settings }: { problem?: string; settings: Settings }) {
  const home = new URL(settings.publicUrl);
  if (home.origin !== location.origin) {
    return (
      <span className="bar-problem" role="alert">
        Sign-in works at <a href={`${home.origin}/graphiql`}>{home.origin}</a> only.
      </span>
    );
  }
  return (
    <span className="bar-problem" role="alert">
      {problem}
    </span>
  );
}

function Organization(props: { session: Session; current?: string; isSignedIn: boolean }) {
  const { session, current, isSignedIn } = props;
  const [alias, setAlias] = useState(current ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (isSignedIn ? session.switchTo(alias.trim()) : session.signIn(alias.trim()));
  };
  return (
    <form className="bar-organization" onSubmit={submit}>
      <label>
        Organization
        <input
          list="known-organizations"
          placeholder="your only one"
          spellCheck={false}
          value={alias}
          onChange={(event) => setAlias(event.target.value)}
        />
      </label>
      <datalist id="known-organizations">
        {knownWith(current).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {!isSignedIn && <button className="bar-primary">Sign in</button>}
      {isSignedIn && <button disabled={alias.trim() === current}>Switch</button>}
    </form>
  );
}

/** Organizations that this browser has been signed in to, so that a switch needs no typing. */
function knownWith(current?: string): string[] {
  const known = new Set<string>(JSON.parse(localStorage.getItem(KNOWN) ?? '[]'));
  if (current) known.add(current);
  localStorage.setItem(KNOWN, JSON.stringify([...known]));
  return [...known].sort();
}
