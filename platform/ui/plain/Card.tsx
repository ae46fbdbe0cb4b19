import type { ReactNode } from 'react';
import './content.css';

export interface CardProps {
  title: ReactNode;
  /** Makes the title the link of the whole card. */
  href?: string;
  /** At the right of the title: a state, a date. */
  mark?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
}

/** One thing among others. The link is the title; its target is the whole card. */
export function Card({ title, href, mark, footer, children }: CardProps) {
  return (
    <article className={href ? 'ow-card ow-card--link' : 'ow-card'}>
      <div className="ow-card__head">
        <h3>
          {href ? (
            <a className="ow-card__link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </h3>
        {mark}
      </div>
      {children && <div className="ow-card__body">{children}</div>}
      {footer && <div className="ow-card__foot">{footer}</div>}
    </article>
  );
}
