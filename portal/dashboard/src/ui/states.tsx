import { CircleAlert, type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import type { Fault } from '../api/ask';
import { useText } from '../i18n/text';
import { Button } from './Button';

/** Lines where text will be. */
export function Skeleton({ lines = 3, height }: { lines?: number; height?: number }) {
  const t = useText();
  return (
    <div className="stack" data-gap="small" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton" style={{ width: `${100 - ((line * 17) % 45)}%`, height }} />
      ))}
    </div>
  );
}

/** Nothing is there yet: what it would be, and how to get the first. */
export function Empty({ icon: Icon, title, children, action }: { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <Icon aria-hidden />
      <strong>{title}</strong>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** What went wrong, with the id of the request by which the server's side can be found. */
export function Failed({ fault, again }: { fault: Fault; again?: () => void }) {
  const t = useText();
  return (
    <div className="alert" data-tone="bad" role="alert">
      <CircleAlert aria-hidden />
      <div className="stack" data-gap="small">
        <span>{fault.isOffline ? t('fault.offline') : fault.code === 'FORBIDDEN' ? t('fault.forbidden') : fault.message}</span>
        {fault.requestId && <span className="small mono">{fault.requestId}</span>}
        {again && (
          <div>
            <Button size="small" onClick={again}>
              {t('do.retry')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
