/** What anybody sees of a host: GET /brand. */
export interface HostBrand {
  /** Null for a host that no organization has. */
  organizationAlias: string | null;
  name: string;
  colors: BrandColors;
  font: 'SYSTEM' | 'SERIF' | 'ROUNDED' | 'MONOSPACE';
  logoUrl: string | null;
  faviconUrl: string | null;
  loginBackgroundUrl: string | null;
  termsUrl: string | null;
  privacyUrl: string | null;
  imprintUrl: string | null;
  isPoweredByShown: boolean;
}

export interface BrandColors {
  background: string;
  text: string;
  primary: string;
  onPrimary: string;
  link: string;
}

const HOST = 'vocelio.host';

/** The host that people came by: its brand dresses the page also after the sign-in, which returns to one address only. */
export function cameBy(): string {
  const named = new URL(location.href).searchParams.get('host');
  if (named) sessionStorage.setItem(HOST, named);
  return named ?? sessionStorage.getItem(HOST) ?? location.host;
}

export async function brandOf(host: string): Promise<HostBrand> {
  const response = await fetch(`/brand?host=${encodeURIComponent(host)}`);
  if (!response.ok) throw new Error(`The brand of this page cannot be read (HTTP ${response.status}). Is the bff up?`);
  return (await response.json()) as HostBrand;
}
