import type { ReactNode } from 'react';
import './content.css';

export interface DescriptionListProps {
  items: {
    term: string;
    value: ReactNode;
    /** Where the value comes from: a register, a document, the person. */
    source?: ReactNode;
  }[];
}

/** Facts, as on a form: the name of each at the left, the answer at the right. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="ow-description">
      {items.map((item) => (
        <div className="ow-description__row" key={item.term}>
          <dt>{item.term}</dt>
          <dd>
            {item.value}
            {item.source && <span className="ow-description__source">{item.source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
