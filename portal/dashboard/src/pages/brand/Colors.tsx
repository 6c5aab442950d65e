import type { BrandColors } from '../../boot/brand';
import { useText, useWord } from '../../i18n/text';
import { contrast, isColor } from '../../theme/contrast';
import { Badge } from '../../ui/Badge';

const NAMES: readonly (keyof BrandColors)[] = ['background', 'text', 'primary', 'onPrimary', 'link'];

/** Which colour is read on which, as the server checks it. */
const PAIRS: readonly (readonly [keyof BrandColors, keyof BrandColors])[] = [['text', 'background'], ['onPrimary', 'primary'], ['link', 'background']];
const LEAST = 4.5;

export function Colors({ colors, onChange }: { colors: BrandColors; onChange: (colors: BrandColors) => void }) {
  const t = useText();
  const word = useWord();
  return (
    <fieldset className="field plain">
      <legend className="label">{t('brand.colors')}</legend>
      <div className="colors">
        {NAMES.map((name) => (
          <label key={name} className="color">
            <input type="color" value={isColor(colors[name]) ? colors[name].toLowerCase() : '#000000'} onChange={({ target }) => onChange({ ...colors, [name]: target.value })} />
            <span>{word('color', name)}<code className="muted small ltr">{colors[name]}</code></span>
          </label>
        ))}
      </div>
      <ul className="row" aria-live="polite">
        {PAIRS.map(([one, other]) => <li key={one}><Pair one={one} other={other} colors={colors} /></li>)}
      </ul>
    </fieldset>
  );
}

function Pair({ one, other, colors }: { one: keyof BrandColors; other: keyof BrandColors; colors: BrandColors }) {
  const t = useText();
  const word = useWord();
  const ratio = contrast(colors[one], colors[other]);
  const isEnough = ratio >= LEAST;
  return (
    <Badge tone={isEnough ? 'good' : 'bad'}>
      {t(isEnough ? 'brand.contrast' : 'brand.contrast-low', { one: word('color', one), other: word('color', other), ratio: ratio.toFixed(1) })}
    </Badge>
  );
}
