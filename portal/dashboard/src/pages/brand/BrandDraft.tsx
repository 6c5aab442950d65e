import { Upload } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { errorsOf, faultAt, isDone, useDo } from '../../api/ask';
import type { BrandColors } from '../../boot/brand';
import { BrandPublishDocument, BrandUpdateDocument, type BrandFont, type WholeBrandFragment } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Check, SelectField, TextField } from '../../ui/Field';
import { tell } from '../../ui/Toasts';
import { Colors } from './Colors';
import { Preview } from './Preview';

const FONTS: readonly BrandFont[] = ['SYSTEM', 'SERIF', 'ROUNDED', 'MONOSPACE'];

interface Draft {
  name: string;
  senderName: string;
  font: BrandFont;
  colors: BrandColors;
  isPoweredByShown: boolean;
}

/** The draft of the brand beside what it will look like; people see it when it is published. */
export function BrandDraft({ brand, again }: { brand: WholeBrandFragment; again: () => void }) {
  const t = useText();
  const word = useWord();
  const mayWrite = useMay()('BRAND_WRITE');
  const update = useDo(BrandUpdateDocument, { showsErrors: true });
  const publish = useDo(BrandPublishDocument);
  const saved = draftOf(brand);
  const [draft, setDraft] = useState(saved);
  const [errors, setErrors] = useState(() => errorsOf(undefined));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await update({ input: { expectedVersion: brand.lockVersion, ...draft } });
    setErrors(errorsOf(answer));
    if (isDone(answer)) tell('good', t('do.saved'), t('brand.saved-note'));
  };
  const send = async () => {
    const answer = await publish({ input: { expectedVersion: brand.lockVersion } });
    if (isDone(answer)) tell('good', t('brand.published'), t('brand.published-note'));
  };
  const elsewhere = errors.filter(({ field, code }) => code === 'STALE_OBJECT' || !['name', 'senderName'].includes(field?.at(-1) ?? ''));
  return (
    <div className="brand-grid">
      <Card title={t('brand.look')} actions={mayWrite && <Button kind="primary" disabled={isChanged || !brand.hasUnpublishedChanges} onClick={() => void send()}><Upload aria-hidden /> {t('agent.publish')}</Button>}>
        <form onSubmit={(event) => void save(event)}>
          <fieldset className="stack plain" disabled={!mayWrite}>
            <div className="grid-2">
              <TextField label={t('brand.name')} required maxLength={100} value={draft.name} fault={faultAt(errors, 'name')} onChange={({ target }) => set({ name: target.value })} />
              <TextField label={t('brand.sender')} required maxLength={100} value={draft.senderName} fault={faultAt(errors, 'senderName')} onChange={({ target }) => set({ senderName: target.value })} />
            </div>
            <SelectField label={t('brand.font')} value={draft.font} onChange={({ target }) => set({ font: target.value as BrandFont })}>
              {FONTS.map((font) => <option key={font} value={font}>{word('font', font)}</option>)}
            </SelectField>
            <Colors colors={draft.colors} onChange={(colors) => set({ colors })} />
            <Check label={t('brand.powered')} checked={draft.isPoweredByShown} onChange={({ target }) => set({ isPoweredByShown: target.checked })} />
            {elsewhere.map(({ message, code }) => (
              <div key={message} className="alert" data-tone="bad" role="alert">{message}{code === 'STALE_OBJECT' && <Button size="small" onClick={again}>{t('agent.fetch')}</Button>}</div>
            ))}
            <div className="dialog-foot">
              <Button disabled={!isChanged} onClick={() => setDraft(saved)}>{t('agent.undo')}</Button>
              <Button kind="primary" type="submit" disabled={!isChanged}>{t('agent.save')}</Button>
            </div>
          </fieldset>
        </form>
      </Card>
      <Preview name={draft.name} colors={draft.colors} font={draft.font} logoUrl={brand.draft.logo?.url} isPoweredByShown={draft.isPoweredByShown} />
    </div>
  );
}

function draftOf({ draft }: WholeBrandFragment): Draft {
  const { background, text, primary, onPrimary, link } = draft.colors;
  return { name: draft.name, senderName: draft.senderName, font: draft.font, colors: { background, text, primary, onPrimary, link }, isPoweredByShown: draft.isPoweredByShown };
}
