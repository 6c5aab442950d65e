import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link } from 'react-router';

type Kind = 'plain' | 'primary' | 'danger' | 'quiet';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: Kind;
  size?: 'small';
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ kind = 'plain', size, type = 'button', className = '', ...rest }: Props) {
  return <button {...rest} type={type} className={`button ${className}`} data-kind={kind} data-size={size} />;
}

/** A button that shows only a sign; its label is read out. */
export function IconButton({ label, children, kind = 'quiet', ...rest }: Props & { label: string }) {
  return (
    <Button {...rest} kind={kind} data-icon="" aria-label={label} title={label}>
      {children}
    </Button>
  );
}

export function ButtonLink(props: { to: string; kind?: Kind; size?: 'small'; children: ReactNode }) {
  return (
    <Link to={props.to} className="button" data-kind={props.kind} data-size={props.size}>
      {props.children}
    </Link>
  );
}
