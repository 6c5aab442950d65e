import { useText } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { Copy } from '../../ui/Copy';

/** The secret is shown this once; the server keeps only its hash. */
export function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText();
  return (
    <div className="stack">
      <div className="alert" data-tone="warn">{t('key.secret-note')}</div>
      <div className="row secret"><code className="mono ltr">{secret}</code><Copy text={secret} /></div>
      <div className="dialog-foot"><Button kind="primary" onClick={onClose}>{t('key.kept')}</Button></div>
    </div>
  );
}
