import { useEffect } from 'react';
import { useAsk } from '../api/ask';
import type { HostBrand } from '../boot/brand';
import { OwnBrandDocument } from '../gql/graphql';
import { change } from '../theme/look';
import { useMay } from './me';

/** Who came by no host of an organization wears what the own organization has published, once it is known. */
export function useOwnBrand(host: HostBrand): void {
  const isAllowed = useMay()('BRAND_READ');
  const { data } = useAsk(OwnBrandDocument, {}, { pause: !isAllowed });
  const live = data?.brand?.liveVersion?.settings;
  useEffect(() => {
    if (!live) return;
    const { name, colors, font, isPoweredByShown } = live;
    change({ brand: { name, colors, font, isPoweredByShown, logoUrl: live.logo?.url ?? (host.name === name ? host.logoUrl : null) } });
  }, [live, host]);
}
