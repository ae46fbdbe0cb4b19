import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { DebtView } from '../../contract.ts';

interface DebtsProps {
  debts: readonly DebtView[];
  /** Where the case of one is; absent at the desk, where nobody brings it. */
  href?: (caseId: string) => string;
}

/** What the application was taken without: what is still to come and by when, and what came (APV-12). */
export function Debts({ debts, href }: DebtsProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (debts.length === 0) return null;
  return (
    <section className="ow-stack approvals-part">
      <h2>{t('approvals.owed.title')}</h2>
      <ul className="approvals-debts">
        {debts.map(({ caseId, title, state, open, dueOn }) => (
          <li key={caseId}>
            {href && open ? <a href={href(caseId)}>{text(title)}</a> : text(title)}{' '}
            <span>
              {t(`approvals.owed.state.${state}`)}
              {open && dueOn && ` · ${t('approvals.owed.by', { date: format.date(dueOn) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
