import type { ReactNode } from 'react';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { StateShape } from './StateShape.tsx';
import type { Tone } from './stateKinds.ts';
import './states.css';

export interface TimelineProps {
  /** Newest or oldest first, as the page needs it. */
  items: {
    key: string;
    /** Instant, ISO 8601. */
    at: string;
    title: ReactNode;
    /** Who did it: a person at a post, a firm, the platform. */
    who?: ReactNode;
    tone?: Tone;
    body?: ReactNode;
  }[];
}

/** What happened, when, and by whom. */
export function Timeline({ items }: TimelineProps) {
  const format = useFormat();
  return (
    <ol className="ow-timeline">
      {items.map((item) => (
        <li key={item.key} className={`ow-timeline__item ow-tone--${item.tone ?? 'open'}`}>
          <StateShape tone={item.tone ?? 'open'} />
          <p className="ow-timeline__title">{item.title}</p>
          <p className="ow-timeline__meta">
            <time dateTime={item.at}>{format.dateTime(item.at)}</time>
            {item.who && <span>{item.who}</span>}
          </p>
          {item.body && <div className="ow-timeline__body">{item.body}</div>}
        </li>
      ))}
    </ol>
  );
}
