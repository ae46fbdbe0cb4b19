import type { ReactNode } from 'react';
import './deskCase.css';

/** A part that is looked at now and then: its heading opens it. */
export function FoldedPart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="case-part case-part--folded">
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
