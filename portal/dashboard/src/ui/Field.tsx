import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';

interface Around {
  label: string;
  hint?: ReactNode;
  fault?: string;
}

function Frame({ id, label, hint, fault, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}

function described(id: string, { hint, fault }: Around) {
  const by = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': by || undefined, 'aria-invalid': fault ? true : undefined };
}

export function TextField({ label, hint, fault, ...input }: Around & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const around = { label, hint, fault };
  return (
    <Frame {...around} id={id}>
      <input {...input} {...described(id, around)} className={`input ${input.className ?? ''}`} />
    </Frame>
  );
}

export function TextArea({ label, hint, fault, ...input }: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  const around = { label, hint, fault };
  return (
    <Frame {...around} id={id}>
      <textarea {...input} {...described(id, around)} className="input" />
    </Frame>
  );
}

export function SelectField({ label, hint, fault, children, ...input }: Around & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  const around = { label, hint, fault };
  return (
    <Frame {...around} id={id}>
      <select {...input} {...described(id, around)} className="input">
        {children}
      </select>
    </Frame>
  );
}

export function Check({ label, hint, ...input }: { label: ReactNode; hint?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="check">
      <input {...input} type="checkbox" />
      <span>
        {label}
        {hint && <span className="muted small"> · {hint}</span>}
      </span>
    </label>
  );
}
