import { AlertDialog, Dialog as Radix } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/text';
import { Button } from './Button';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  note?: ReactNode;
  size?: 'large';
  children: ReactNode;
}

export function Dialog({ isOpen, onClose, title, note, size, children }: Props) {
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content className="dialog stack" data-size={size} aria-describedby={undefined}>
          <div>
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            {note && <p className="muted">{note}</p>}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A button that asks once more before it does what cannot be undone. */
export function Confirm(props: {
  label: string;
  title: string;
  note: ReactNode;
  onConfirm: () => Promise<unknown>;
  size?: 'small';
  disabled?: boolean;
}) {
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await props.onConfirm();
    setBusy(false);
    setOpen(false);
  };
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>
        <Button kind="danger" size={props.size} disabled={props.disabled}>
          {props.label}
        </Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim" />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title asChild>
            <h2>{props.title}</h2>
          </AlertDialog.Title>
          <AlertDialog.Description className="muted">{props.note}</AlertDialog.Description>
          <div className="dialog-foot">
            <AlertDialog.Cancel asChild>
              <Button>{t('do.cancel')}</Button>
            </AlertDialog.Cancel>
            <Button kind="danger" disabled={isBusy} onClick={() => void confirm()}>
              {props.label}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
