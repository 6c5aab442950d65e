import { useEffect, useRef } from 'react';
import type { BrandColors } from '../../boot/brand';
import type { BrandFont } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Card } from '../../ui/Card';

interface Props {
  name: string;
  colors: BrandColors;
  font: BrandFont;
  logoUrl?: string | null;
  isPoweredByShown: boolean;
}

/** The log-in page in the draft's dress, as wide as a screen and as narrow as a phone. */
export function Preview(props: Props) {
  const t = useText();
  return (
    <Card title={t('brand.preview')}>
      <div className="previews" aria-hidden>
        <Sample {...props} />
        <Sample {...props} isPhone />
      </div>
    </Card>
  );
}

function Sample({ name, colors, font, logoUrl, isPoweredByShown, isPhone }: Props & { isPhone?: boolean }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const [part, color] of Object.entries(colors)) box.current?.style.setProperty(`--p-${part}`, color as string);
  }, [colors]);
  return (
    <div className="sample" data-phone={isPhone || undefined} data-font={font} ref={box}>
      <div className="sample-card">
        {logoUrl ? <img src={logoUrl} alt="" /> : <span className="sample-letter">{name.slice(0, 1).toUpperCase()}</span>}
        <strong>{name}</strong>
        <span className="sample-input">name@example.com</span>
        <span className="sample-button">{t('welcome.sign-in')}</span>
        <span className="sample-link">{t('brand.forgotten')}</span>
        {isPoweredByShown && <small>{t('powered')}</small>}
      </div>
    </div>
  );
}
