import './invitation.css';
import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { brandOf, goesOn } from './hosts';
import { loadSettings, type Settings } from './settings';

/** The token of the letter on its way through the sign-in; it stands after # in the link, so that no server's log sees it. */
const KEPT = 'vocelio.invitation';
/** The host by which the person came: the page looks as the organization does there. */
const HOST = 'vocelio.host';
const ACCEPT = `mutation AcceptInvitation($token: String!) {
  invitationAccept(input: {token: $token}) { acceptance { organizationAlias organizationName roles } userErrors { message code } }
}`;

interface Acceptance {
  organizationAlias: string;
  organizationName: string;
  roles: string[];
}

async function start(): Promise<void> {
  const settings = await loadSettings();
  if (await goesOn(settings, () => ({ of: location.host }))) return;
  await wear();
  if (location.hash.startsWith('#inv_')) {
    sessionStorage.setItem(KEPT, location.hash.slice(1));
    history.replaceState(null, '', '/invitation');
  }
  const token = sessionStorage.getItem(KEPT);
  if (!token) return say('Open the link of your letter again: the invitation itself is missing.');
  const users = managerOf(settings);
  if (new URL(location.href).searchParams.has('state')) return accept(settings, users, token);
  say('You are invited. Sign in with the address that the letter came to, or make an account with it.');
  offer('sign-in', () => users.signinRedirect());
  offer('register', () => users.signinRedirect({ prompt: 'create' }));
}

async function wear(): Promise<void> {
  const host = new URL(location.href).searchParams.get('of') ?? sessionStorage.getItem(HOST);
  if (!host) return;
  sessionStorage.setItem(HOST, host);
  const { name, colors, logoUrl } = await brandOf(host);
  for (const [colour, value] of Object.entries(colors)) document.body.style.setProperty(`--${colour}`, value);
  const logo = document.getElementById('logo') as HTMLImageElement;
  if (logoUrl) logo.src = logoUrl;
  logo.hidden = !logoUrl;
  logo.alt = name;
  document.getElementById('brand')!.textContent = logoUrl ? '' : name;
}

/** No organization is asked for: the person is in none yet, or in another one. */
function managerOf(settings: Settings): UserManager {
  return new UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: `${location.origin}/invitation`,
    post_logout_redirect_uri: `${location.origin}/invitation`,
    scope: 'openid',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
}

async function accept(settings: Settings, users: UserManager, token: string): Promise<void> {
  const user = await users.signinCallback();
  history.replaceState(null, '', '/invitation');
  if (!user) throw new Error('The sign-in gave no token.');
  const response = await fetch(settings.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${user.access_token}` },
    body: JSON.stringify({ query: ACCEPT, variables: { token } }),
  });
  const { data, errors } = await response.json();
  const fault = errors?.[0] ?? data?.invitationAccept?.userErrors?.[0];
  if (fault) {
    offer('sign-in', () => users.signoutRedirect({ id_token_hint: user.id_token }), 'Sign out');
    return say(fault.message);
  }
  sessionStorage.removeItem(KEPT);
  welcome(data.invitationAccept.acceptance);
}

function welcome(acceptance: Acceptance): void {
  say(`You belong to ${acceptance.organizationName} now, as ${acceptance.roles.join(', ')}.`);
  const go = document.getElementById('go') as HTMLAnchorElement;
  go.href = `/graphiql?organization=${encodeURIComponent(acceptance.organizationAlias)}`;
  go.hidden = false;
}

function offer(id: string, action: () => Promise<void>, label?: string): void {
  const button = document.getElementById(id) as HTMLButtonElement;
  if (label) button.textContent = label;
  button.onclick = () => void action().catch(fail);
  button.hidden = false;
}

function say(text: string): void {
  document.getElementById('said')!.textContent = text;
}

function fail(failure: unknown): void {
  say(failure instanceof Error ? failure.message : String(failure));
}

start().catch(fail);
