import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/text';
import { IconButton } from './Button';

interface Note {
  number: number;
  tone: 'good' | 'bad';
  title: string;
  text?: string;
}

const listeners = new Set<() => void>();
let notes: readonly Note[] = [];
let last = 0;

/** Tells what became of something, for a few seconds; a fault stays longer. */
export function tell(tone: Note['tone'], title: string, text?: string): void {
  set([...notes.slice(-3), { number: ++last, tone, title, text }]);
}

export function Toasts() {
  const t = useText();
  const shown = useSyncExternalStore(follow, () => notes);
  return (
    <Toast.Provider label={t('toast.label')} swipeDirection="right">
      {shown.map((note) => (
        <Toast.Root
          key={note.number}
          className="toast"
          data-tone={note.tone}
          duration={note.tone === 'bad' ? 12_000 : 5_000}
          onOpenChange={(open) => !open && set(notes.filter(({ number }) => number !== note.number))}
        >
          {note.tone === 'bad' ? <CircleAlert aria-hidden /> : <CircleCheck aria-hidden />}
          <div>
            <Toast.Title asChild>
              <strong>{note.title}</strong>
            </Toast.Title>
            {note.text && <Toast.Description className="muted">{note.text}</Toast.Description>}
          </div>
          <Toast.Close asChild>
            <IconButton size="small" label={t('do.close')}>
              <X aria-hidden />
            </IconButton>
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="toasts" />
    </Toast.Provider>
  );
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function set(next: readonly Note[]): void {
  notes = next;
  listeners.forEach((listener) => listener());
}
