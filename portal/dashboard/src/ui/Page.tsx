import { useEffect, type ReactNode } from 'react';
import { useLook } from '../theme/look';

/** The frame of every page: what it is, what one can do there, what it shows. */
export function Page(props: { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode; back?: ReactNode }) {
  const { brand } = useLook();
  useEffect(() => {
    document.title = `${props.title} · ${brand.name}`;
  }, [props.title, brand.name]);
  return (
    <div className="page">
      {props.back}
      <header className="page-head">
        <div>
          <h1>{props.title}</h1>
          {props.note && <p className="muted">{props.note}</p>}
        </div>
        {props.actions && <div className="row">{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}
