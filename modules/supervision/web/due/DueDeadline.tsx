import { useTranslation } from 'react-i18next';
import { ClockBadge } from '#platform/ui/desk/ClockBadge.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { DuePostCheck } from '../../contract.ts';

/** Until when, in colour, shape and words; without a clock the check waits for a decision. */
export function DueDeadline({ check }: { check: DuePostCheck }) {
  const { t } = useTranslation();
  const { colour, dueOn, provisional, remaining } = check;
  if (dueOn === null) return <StateTag kind={`clock.${colour}`}>{t('supervision.due.toDecide')}</StateTag>;
  return <ClockBadge compact clock={{ colour, dueOn, provisional, remaining, stopped: false }} />;
}
