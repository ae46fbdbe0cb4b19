import type { ReactNode } from 'react';
import './content.css';

export interface LinkListProps {
  items: { href: string; title: ReactNode; note?: ReactNode; mark?: ReactNode }[];
  /** How many columns where there is room. */
  columns?: 1 | 2 | 3;
}

/** Ways on, ruled like the index of a book. */
export function LinkList({ items, columns = 1 }: LinkListProps) {
  return (
    <ul className={`ow-links ow-links--${columns}`}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{item.title}</a>
          {item.mark && <span className="ow-links__mark">{item.mark}</span>}
          {item.note && <p>{item.note}</p>}
        </li>
      ))}
    </ul>
  );
}
