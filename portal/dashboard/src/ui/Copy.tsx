import { Check, Copy as Sheets } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/text';
import { IconButton } from './Button';

export function Copy({ text }: { text: string }) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <IconButton size="small" label={isCopied ? t('do.copied') : t('do.copy')} onClick={() => void copy()}>
      {isCopied ? <Check aria-hidden /> : <Sheets aria-hidden />}
    </IconButton>
  );
}
