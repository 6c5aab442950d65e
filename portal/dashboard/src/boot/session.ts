import { ErrorResponse, InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { callerOf, type Caller } from './token';
import type { Settings } from './settings';

/** Why nobody is signed in; the page has a sentence for each. */
export type SignInProblem = 'not-a-member' | 'no-organization' | 'ended' | 'failed';

export interface SessionState {
  caller?: Caller;
  problem?: SignInProblem;
  /** The organization that was asked for in vain. */
  wanted?: string;
}

interface Errand {
  path: string;
  wanted?: string;
}

interface SignInHow {
  prompt?: 'none';
  acr_values?: string;
  max_age?: number;
}

/** How the API asks to sign in instead: `STEP_UP_REQUIRED`. */
export interface StepUp {
  acrValues?: string;
  maxAge?: number;
}

const STEPPED_UP = 'vocelio.steppedUp';
const REMEMBERED = 'vocelio.organization';
const RENEW_BEFORE_SECONDS = 30;
const HOME = '/app/';

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
      redirect_uri: location.origin + HOME,
      post_logout_redirect_uri: location.origin + HOME,
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      accessTokenExpiringNotificationTimeInSeconds: RENEW_BEFORE_SECONDS,
      automaticSilentRenew: false,
      monitorSession: false,
    });
    this.users.events.addAccessTokenExpiring(() => void this.renew().catch(() => undefined));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): SessionState => this.state;

  /** Ends a sign-in that came back, or starts one that needs no prompt. True when the page is about to leave. */
  async resume(): Promise<boolean> {
    const address = new URL(location.href);
    if (address.searchParams.has('state') && (address.searchParams.has('code') || address.searchParams.has('error'))) {
      await this.returned();
      return false;
    }
    const remembered = sessionStorage.getItem(REMEMBERED);
    const organization = address.searchParams.get('organization') ?? remembered;
    if (organization === null) return false;
    address.searchParams.delete('organization');
    address.searchParams.delete('host');
    const path = address.pathname + address.search + address.hash;
    await this.redirect(organization, { path }, { prompt: remembered === null ? undefined : 'none' });
    return true;
  }

  /** Leaves for the sign-in page; with no alias the person's only organization is taken, or Keycloak asks. */
  async signIn(organization: string): Promise<void> {
    await this.redirect(organization, { path: location.pathname + location.search });
  }

  /** The same person in another organization; needs no prompt, and comes back with a sentence when it may not be. */
  async switchTo(organization: string): Promise<void> {
    await this.redirect(organization, { path: HOME, wanted: organization }, { prompt: 'none' });
  }

  /**
   * Leaves to sign in as the organization asks, and comes back to where we are. Nothing when that was just done and was not
   * enough: it would be asked again and again.
   */
  async stepUp({ acrValues, maxAge }: StepUp): Promise<void> {
    if (sessionStorage.getItem(STEPPED_UP) !== null) return;
    sessionStorage.setItem(STEPPED_UP, 'asked');
    const path = location.pathname + location.search + location.hash;
    await this.redirect(this.state.caller?.organization ?? '', { path }, { acr_values: acrValues, max_age: maxAge });
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
    if (!this.user) throw new Error('nobody is signed in');
    return (this.user.expires_in ?? 0) > RENEW_BEFORE_SECONDS / 3 ? this.user.access_token : this.renew();
  }

  /** One renewal at a time: Keycloak takes a refresh token only once. */
  renew(): Promise<string> {
    this.renewing ??= this.refresh().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async returned(): Promise<void> {
    let errand: Errand = { path: HOME };
    try {
      const user = await this.users.signinCallback();
      if (user) {
        errand = (user.state as Errand | undefined) ?? errand;
        this.accept(user);
      }
    } catch (failure) {
      errand = (failure instanceof ErrorResponse && (failure.state as Errand | undefined)) || errand;
      this.refuse(failure, errand.wanted);
    }
    history.replaceState(null, '', errand.path);
  }

  private accept(user: User): void {
    this.user = user;
    const caller = callerOf(user.access_token);
    sessionStorage.setItem(REMEMBERED, caller.organization ?? '');
    if (caller.organization) this.tell({ caller });
    else this.tell({ problem: 'not-a-member' });
  }

  private refuse(failure: unknown, wanted?: string): void {
    sessionStorage.removeItem(REMEMBERED);
    this.user = undefined;
    this.tell({ problem: problemOf(failure, wanted), wanted });
  }

  private async refresh(): Promise<string> {
    try {
      const user = await this.users.signinSilent();
      if (!user) throw new Error('no token came back');
      this.accept(user);
      return user.access_token;
    } catch (failure) {
      this.refuse(failure);
      throw failure;
    }
  }

  private async redirect(organization: string, state: Errand, how: SignInHow = {}): Promise<void> {
    const scope = organization ? `openid organization:${organization}` : 'openid organization';
    try {
      await this.users.signinRedirect({ scope, state, ...how });
    } catch (failure) {
      // the identity provider does not answer
      this.refuse(failure);
    }
  }

  private tell(state: SessionState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

function problemOf(failure: unknown, wanted?: string): SignInProblem | undefined {
  if (!(failure instanceof ErrorResponse)) return 'failed';
  switch (failure.error) {
    case 'login_required':
    case 'interaction_required':
      return wanted ? 'not-a-member' : undefined;
    case 'invalid_scope':
      return 'no-organization';
    case 'invalid_grant':
      return 'ended';
    default:
      return 'failed';
  }
}
