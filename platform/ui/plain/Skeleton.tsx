import { useTranslation } from 'react-i18next';
import './states.css';

/** Grey lines where text will be, of about its length. The same shapes stand in the HTML before any script. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="ow-skeleton" role="status">
      <span className="ow-hidden">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className="ow-skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}
