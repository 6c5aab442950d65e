import type { Settings } from './settings';

/** What anybody sees of a host: GET /brand. */
export interface Brand {
  /** Null for a host that no organization has. */
  organizationAlias: string | null;
  name: string;
  colors: { background: string; text: string; primary: string; onPrimary: string };
  logoUrl: string | null;
}

export async function brandOf(host: string): Promise<Brand> {
  const response = await fetch(`/brand?host=${encodeURIComponent(host)}`);
  if (!response.ok) throw new Error(`The brand of this page cannot be read (HTTP ${response.status}). Is the bff up?`);
  return response.json();
}

/**
 * A sign-in returns to one address only. Who came by the host of an organization goes on there, with what the page has to
 * know of that host. True when this page is about to leave.
 */
export async function goesOn(settings: Settings, known: (brand: Brand) => Record<string, string>): Promise<boolean> {
  const home = new URL(settings.publicUrl);
  if (location.origin === home.origin) return false;
  const address = new URL(home);
  // part by part: a path that begins with two slashes must not become a host
  address.pathname = location.pathname;
  address.search = location.search;
  address.hash = location.hash;
  for (const [name, value] of Object.entries(known(await brandOf(location.host)))) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  location.replace(address);
  return true;
}
