import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { VisitFieldProps } from './fieldProps.ts';

const LINES = 5;

/** What has to be put right, with the day by which, as it would be if ordered now. */
export function OrdersField({ check, draft, onChange, problem }: VisitFieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { dueOn, provisional, citation } = check.rectification;
  return (
    <TextField
      name="orders"
      label={t('supervision.visit.orders')}
      help={
        <>
          {t('supervision.onSite.ordersHelp')}
          {dueOn && <strong>{t('supervision.onSite.ordersDue', { date: format.date(dueOn) })}</strong>}
          {provisional && t('ui.clock.provisionalWhy')}
          {citation && t('supervision.desk.basis', { basis: text(citation) })}
        </>
      }
      error={fieldError(problem, 'orders')}
      rows={LINES}
      maxLength={5000}
      value={draft.orders}
      onChange={(orders) => onChange((before) => ({ ...before, orders }))}
    />
  );
}
