import { useTranslation } from 'react-i18next';
import { StateShape } from '#platform/ui/plain/StateShape.tsx';
import { stateKinds } from '#platform/ui/plain/stateKinds.ts';
import type { Counts } from '../../contract.ts';
import { COLOURS, type Colour, totalOf } from './dueQuestion.ts';
import './due.css';

interface ColourFilterProps {
  counts: Counts;
  chosen: Colour | undefined;
  onChoose: (colour: Colour | undefined) => void;
}

/** How many checks are how urgent; each number shows only those. */
export function ColourFilter({ counts, chosen, onChoose }: ColourFilterProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="due-colours" aria-label={t('supervision.due.byColour')}>
      <button type="button" aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
        {t('supervision.due.all')} <strong>{totalOf(counts)}</strong>
      </button>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          aria-pressed={chosen === colour}
          onClick={() => onChoose(chosen === colour ? undefined : colour)}
        >
          <span className={`due-colour due-colour--${colour}`}>
            <StateShape tone={stateKinds[`clock.${colour}`]} />
          </span>
          {t(`ui.state.clock.${colour}`)} <strong>{counts[colour]}</strong>
        </button>
      ))}
    </fieldset>
  );
}
