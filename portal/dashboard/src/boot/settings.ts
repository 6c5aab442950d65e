/** What the bff tells this page about itself: GET /app/config.json. */
export interface Settings {
  /** Token issuer, the realm's address. */
  issuer: string;
  /** OpenID client of this page: public, authorization code with PKCE. */
  clientId: string;
  /** Path of queries and mutations. */
  endpoint: string;
  /** Path of the graphql-transport-ws socket. */
  socket: string;
  /** Address under which the sign-in may return to this page. */
  publicUrl: string;
}

export async function loadSettings(): Promise<Settings> {
  const response = await fetch('/app/config.json');
  if (!response.ok) throw new Error(`The settings of this page cannot be read (HTTP ${response.status}). Is the bff up?`);
  return (await response.json()) as Settings;
}
