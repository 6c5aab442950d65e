import { useLook } from '../theme/look';

/** The brand's picture, or its first letter on its colour; `alt` where the name does not stand beside it. */
export function Emblem({ size = 28, alt = '' }: { size?: number; alt?: string }) {
  const { brand } = useLook();
  if (brand.logoUrl) return <img className="emblem" src={brand.logoUrl} alt={alt} height={size} style={{ height: size }} />;
  return (
    <span className="emblem-letter" aria-hidden style={{ width: size, height: size, fontSize: size * 0.54 }}>
      {brand.name.slice(0, 1).toUpperCase()}
    </span>
  );
}
