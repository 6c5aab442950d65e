import type { ReactNode } from 'react';

export function Card(props: { title?: ReactNode; actions?: ReactNode; children: ReactNode; flush?: boolean; className?: string }) {
  return (
    <section className={`card ${props.className ?? ''}`}>
      {props.title && (
        <div className="card-head">
          <h2>{props.title}</h2>
          {props.actions}
        </div>
      )}
      {props.flush ? props.children : <div className="card-body">{props.children}</div>}
    </section>
  );
}
