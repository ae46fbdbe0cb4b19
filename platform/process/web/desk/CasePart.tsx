import { type ReactNode, useId } from 'react';
import './deskCase.css';

interface CasePartFrameProps {
  title: ReactNode;
  /** At the right of the title. */
  mark?: ReactNode;
  children: ReactNode;
}

/** One part of a case's page, with its heading. */
export function CasePart({ title, mark, children }: CasePartFrameProps) {
  const id = useId();
  return (
    <section className="case-part" aria-labelledby={id}>
      <div className="case-part__head">
        <h2 id={id}>{title}</h2>
        {mark}
      </div>
      {children}
    </section>
  );
}
