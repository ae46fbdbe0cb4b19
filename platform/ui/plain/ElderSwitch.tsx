import { useTranslation } from 'react-i18next';
import { setElder, useElder } from '../elder.ts';
import './page.css';

/** Larger type and larger targets, on this browser from now on. */
export function ElderSwitch() {
  const { t } = useTranslation();
  const elder = useElder();
  return (
    <button type="button" className="ow-tool" aria-pressed={elder} onClick={() => setElder(!elder)}>
      {t('ui.elder')}
    </button>
  );
}
