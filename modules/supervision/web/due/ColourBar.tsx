import { useTranslation } from 'react-i18next';
import { StateShape } from '#platform/ui/plain/StateShape.tsx';
import { stateKinds } from '#platform/ui/plain/stateKinds.ts';
import type { Counts } from '../../contract.ts';
import { COLOURS, dueHref } from './dueQuestion.ts';
import './due.css';

interface ColourBarProps {
  counts: Counts;
  /** Only the checks of this place. */
  place?: string;
  large?: boolean;
}

/** Counts by colour as one bar, and under it the same as numbers, each leading to the checks behind it. */
export function ColourBar({ counts, place, large = false }: ColourBarProps) {
  const { t } = useTranslation();
  const present = COLOURS.filter((colour) => counts[colour] > 0);
  return (
    <div className={large ? 'due-bar due-bar--large' : 'due-bar'}>
      <div className="due-bar__parts" aria-hidden="true">
        {present.map((colour) => (
          <span key={colour} className={`due-part due-part--${colour}`} style={{ flexGrow: counts[colour] }}>
            {large && <StateShape tone={stateKinds[`clock.${colour}`]} />}
          </span>
        ))}
      </div>
      <ul>
        {present.map((colour) => (
          <li key={colour}>
            <a href={dueHref({ colour, ...(place && { place }) })}>
              <span className={`due-colour due-colour--${colour}`}>
                <StateShape tone={stateKinds[`clock.${colour}`]} />
              </span>
              <strong>{counts[colour]}</strong> {t(`ui.state.clock.${colour}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
