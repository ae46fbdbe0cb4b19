import { StateShape } from './StateShape.tsx';
import type { Tone } from './stateKinds.ts';
import './states.css';

export interface Figure {
  key: string;
  value: string;
  label: string;
  /** What it counts, in shape and colour; left out when there is nothing to worry about. */
  tone?: Tone | undefined;
  /** What is behind it. */
  href?: string;
}

/** A few large numbers beside each other, each with its word, and with the way to what it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className="ow-figures">
      {figures.map(({ key, href, ...figure }) => (
        <li key={key}>
          {href === undefined ? (
            <FigureBody {...figure} />
          ) : (
            <a href={href}>
              <FigureBody {...figure} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function FigureBody({ value, label, tone }: Omit<Figure, 'key' | 'href'>) {
  return (
    <>
      <strong className={tone && `ow-tone--${tone}`}>
        {tone && <StateShape tone={tone} />}
        {value}
      </strong>
      <span>{label}</span>
    </>
  );
}
