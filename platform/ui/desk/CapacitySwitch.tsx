import { useTranslation } from 'react-i18next';
import { Popup } from './Popup.tsx';
import './shell.css';

/** One way in which the person may act: as themselves, for a firm, from a post. */
export interface Capacity {
  key: string;
  kind: 'person' | 'firm' | 'officer';
  /** The firm or the agency; the person's own name. */
  title: string;
  /** What they are there: owner, agent, reviewer. */
  note?: string;
}

interface CapacitySwitchProps {
  person: string;
  capacities: Capacity[];
  current: string | undefined;
  onChoose: (key: string) => void;
  onSignOut: () => void;
}

/** Who one is and as whom one acts, always in sight: an act for the wrong firm is hard to undo. */
export function CapacitySwitch({ person, capacities, current, onChoose, onSignOut }: CapacitySwitchProps) {
  const { t } = useTranslation();
  const acting = capacities.find((capacity) => capacity.key === current);
  return (
    <Popup
      button={
        <span className="desk-capacity">
          <strong>{person}</strong>
          {acting && acting.kind !== 'person' && (
            <span>{[acting.title, acting.note].filter(Boolean).join(t('ui.shell.separator'))}</span>
          )}
        </span>
      }
    >
      {(close) => (
        <>
          <p className="desk-popup__title">{t('ui.shell.actAs')}</p>
          <ul>
            {capacities.map((capacity) => (
              <li key={capacity.key}>
                <button
                  type="button"
                  className="desk-popup__item"
                  aria-pressed={capacity.key === current}
                  onClick={() => {
                    close();
                    if (capacity.key !== current) onChoose(capacity.key);
                  }}
                >
                  <span>{capacity.kind === 'person' ? t('ui.shell.asMyself') : capacity.title}</span>
                  {capacity.note && <small>{capacity.note}</small>}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="desk-popup__item desk-popup__last" onClick={onSignOut}>
            {t('ui.shell.signOut')}
          </button>
        </>
      )}
    </Popup>
  );
}
