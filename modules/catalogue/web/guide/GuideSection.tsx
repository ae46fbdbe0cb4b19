import type { ReactNode } from 'react';

/** A part of the guide that the list of contents leads to. */
export function GuideSection({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="guide-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="guide-lead">{lead}</p>}
      {children}
    </section>
  );
}
