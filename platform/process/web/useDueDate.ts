import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { ClockView } from '../pure/caseView.ts';

/** The last day of a clock inside a sentence; where it may still move, with the reason. Empty without a clock. */
export function useDueDate(): (clock: Pick<ClockView, 'dueOn' | 'provisional'> | undefined) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (clock) => {
    if (!clock?.dueOn) return '';
    const date = format.date(clock.dueOn);
    return clock.provisional ? t('ui.clock.provisionalDate', { date }) : date;
  };
}
