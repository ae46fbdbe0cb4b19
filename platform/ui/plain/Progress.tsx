import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useSlow } from '../useSlow.ts';
import './states.css';

export interface ProgressProps {
  /** The work runs. Nothing is shown in its first second. */
  active: boolean;
  /** What is being done; “loading” when left out. */
  label?: string;
  /** Share of one, when it is known. */
  value?: number;
}

export function Progress({ active, label, value }: ProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const slow = useSlow(active);
  return (
    <div className="ow-progress" role="status" aria-busy={active}>
      {slow && (
        <>
          <p>
            {label ?? t('ui.loading')}
            {value !== undefined && ` ${format.share(value, 0)}`}
          </p>
          <progress
            className="ow-progress__bar"
            value={value}
            max={1}
            aria-label={label ?? t('ui.loading')}
          />
        </>
      )}
    </div>
  );
}
