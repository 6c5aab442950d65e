import { ErrorResponse, InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { callerOf, type Caller } from './token';
import type { Settings } from './settings';

interface SignInHow {
  prompt?: 'none';
  state?: string;
  acr_values?: string;
  max_age?: number;
}

export interface SessionState {
  caller?: Caller;
  /** Why nobody is signed in, when there is something to say. */
  problem?: string;
}

/** How the API asks to sign in instead: `STEP_UP_REQUIRED`. */
export interface StepUp {
  acrValues?: string;
  maxAge?: number;
}

const REMEMBERED = 'vocelio.organization';
const STEPPED_UP = 'vocelio.steppedUp';
const RENEW_BEFORE_SECONDS = 30;

/** Sign-in at Keycloak. Tokens stay in memory only: a reload signs in again through the SSO session, without a prompt. */
export class Session {
  private readonly users: UserManager;
  private readonly listeners = new Set<() => void>();
  private user?: User;
  private renewing?: Promise<string>;
  state: SessionState = {};

  constructor(settings: Settings) {
    this.users = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      redirect_uri: `${location.origin}/graphiql`,
      post_logout_redirect_uri: `${location.origin}/graphiql`,
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      accessTokenExpiringNotificationTimeInSeconds: RENEW_BEFORE_SECONDS,
      automaticSilentRenew: false,
      monitorSession: false,
    });
    this.users.events.addAccessTokenExpiring(() => void this.renew().catch(() => undefined));
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Ends a sign-in that came back, or starts one that needs no prompt. True when the page is about to leave. */
  async resume(): Promise<boolean> {
    const address = new URL(location.href);
    if (address.searchParams.has('state')) {
      await this.returned();
      return false;
    }
    const organization = address.searchParams.get('organization') ?? sessionStorage.getItem(REMEMBERED);
    if (organization === null) return false;
    await this.redirect(organization, sessionStorage.getItem(REMEMBERED) === null ? {} : { prompt: 'none' });
    return true;
  }

  /** Leaves for the sign-in page; with no alias the person's only organization is taken, or Keycloak asks. */
  async signIn(organization: string): Promise<void> {
    await this.redirect(organization, {});
  }

  /** The same person in another organization; needs no prompt, and comes back with a sentence when it may not be. */
  async switchTo(organization: string): Promise<void> {
    await this.redirect(organization, { prompt: 'none', state: organization });
  }

  /**
   * Leaves to sign in as the organization asks. False when that was just done and was not enough: it would be asked again and
   * again.
   */
  async stepUp({ acrValues, maxAge }: StepUp): Promise<boolean> {
    if (sessionStorage.getItem(STEPPED_UP) !== null) return false;
    sessionStorage.setItem(STEPPED_UP, 'asked');
    await this.redirect(this.state.caller?.organization ?? '', { acr_values: acrValues, max_age: maxAge });
    return true;
  }

  /** A request was answered: however people have to sign in, this was enough. */
  enough(): void {
    sessionStorage.removeItem(STEPPED_UP);
  }

  async signOut(): Promise<void> {
    sessionStorage.removeItem(REMEMBERED);
    await this.users.signoutRedirect({ id_token_hint: this.user?.id_token });
  }

  /** A token that lives long enough for a request. */
  async token(): Promise<string> {
    if (!this.user) throw new Error('Sign in first: the button is at the top right.');
    return (this.user.expires_in ?? 0) > RENEW_BEFORE_SECONDS / 3 ? this.user.access_token : this.renew();
  }

  private async returned(): Promise<void> {
    try {
      const user = await this.users.signinCallback();
      if (user) this.accept(user);
    } catch (failure) {
      this.refuse(failure);
    }
    const alias = this.state.caller?.organization;
    history.replaceState(null, '', alias ? `/graphiql?organization=${encodeURIComponent(alias)}` : '/graphiql');
  }

  private accept(user: User): void {
    this.user = user;
    const caller = callerOf(user.access_token);
    sessionStorage.setItem(REMEMBERED, caller.organization ?? '');
    const problem = caller.organization ? undefined : `${caller.name} is not a member of that organization: name another.`;
    this.tell({ caller, problem });
  }

  private refuse(failure: unknown): void {
    sessionStorage.removeItem(REMEMBERED);
    this.user = undefined;
    this.tell({ problem: explain(failure) });
  }

  /** One renewal at a time: Keycloak takes a refresh token only once. */
  private renew(): Promise<string> {
    this.renewing ??= this.refresh().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async refresh(): Promise<string> {
    try {
      const user = await this.users.signinSilent();
      if (!user) throw new Error('no token came back');
      this.accept(user);
      return user.access_token;
    } catch (failure) {
      this.refuse(failure);
      throw new Error('Your session ended: sign in again.');
    }
  }

  private async redirect(organization: string, how: SignInHow): Promise<void> {
    const scope = organization ? `openid organization:${organization}` : 'openid organization';
    await this.users.signinRedirect({ scope, ...how });
  }

  private tell(state: SessionState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

function explain(failure: unknown): string | undefined {
  if (!(failure instanceof ErrorResponse)) return `The sign-in failed: ${failure instanceof Error ? failure.message : failure}`;
  const wanted = failure.state as string | undefined;
  switch (failure.error) {
    case 'login_required':
    case 'interaction_required':
      return wanted && `You are not a member of ${wanted}: sign in to another organization, or sign out and come as somebody else.`;
    case 'invalid_scope':
      return 'There is no such organization, or it is switched off: name another.';
    case 'invalid_grant':
      return 'Your session ended: sign in again.';
    default:
      return `The sign-in failed: ${failure.error_description ?? failure.error}`;
  }
}
