import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { QueueRow } from '../../pure/queue.ts';
import { CaseClock } from '../CaseClock.tsx';

/** The deadline that matters most, and which one it is. */
export function RowDeadline({ row: { clock } }: { row: QueueRow }) {
  const { t } = useTranslation();
  const text = useText();
  if (!clock) return <span className="queue-none">{t('process.list.noClock')}</span>;
  return (
    <span className="queue-deadline">
      <CaseClock clock={clock} compact />
      <small>{text(clock.title)}</small>
    </span>
  );
}
