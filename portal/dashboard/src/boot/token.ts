/** What the page shows of an access token. The bff checks tokens; this only reads one. */
export interface Caller {
  name: string;
  email?: string;
  /** Alias of the one organization of the token; absent when the caller is not a member of it. */
  organization?: string;
}

interface Claims {
  sub: string;
  name?: string;
  email?: string;
  preferred_username?: string;
  organization?: Record<string, unknown>;
}

export function callerOf(accessToken: string): Caller {
  const claims = JSON.parse(utf8(accessToken.split('.')[1] ?? '')) as Claims;
  const [organization] = Object.keys(claims.organization ?? {});
  return {
    name: claims.name ?? claims.email ?? claims.preferred_username ?? claims.sub,
    email: claims.email,
    organization,
  };
}

function utf8(base64url: string): string {
  const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
}
