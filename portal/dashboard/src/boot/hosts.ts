import type { HostBrand } from './brand';
import type { Settings } from './settings';

/**
 * A sign-in returns to one address only. Who came by the host of an organization goes on there, and takes along which host
 * and which organization that was. True when this page is about to leave.
 */
export function goesOn(settings: Settings, brand: HostBrand): boolean {
  const home = new URL(settings.publicUrl);
  if (location.origin === home.origin) return false;
  const address = new URL(home);
  // part by part: a path that begins with two slashes must not become a host
  address.pathname = location.pathname;
  address.search = location.search;
  address.hash = location.hash;
  const { organizationAlias } = brand;
  if (organizationAlias) {
    address.searchParams.set('host', location.host);
    if (!address.searchParams.has('organization')) address.searchParams.set('organization', organizationAlias);
  }
  location.replace(address);
  return true;
}
