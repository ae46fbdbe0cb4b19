import { useTranslation } from 'react-i18next';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { ChecklistItem } from './ChecklistItem.tsx';
import type { VisitFieldProps } from './fieldProps.ts';
import { withFinding } from './visitDraft.ts';

/** Every item that has to be looked at, and how many are still open. */
export function ChecklistField({ check, draft, onChange, problem }: VisitFieldProps) {
  const { t } = useTranslation();
  const open = check.checklist.filter(({ id }) => !draft.findings[id]?.result).length;
  return (
    <section className="visit-part">
      <h3>{t('supervision.onSite.checklist')}</h3>
      <p className="ow-field__help" role="status">
        {open === 0
          ? t('supervision.onSite.allChecked')
          : t('supervision.onSite.openItems', { count: open, all: check.checklist.length })}
      </p>
      <ol className="visit-items">
        {check.checklist.map((item) => (
          <li key={item.id}>
            <ChecklistItem
              item={item}
              finding={draft.findings[item.id] ?? { note: '' }}
              error={fieldError(problem, `findings.${item.id}`)}
              onChange={(finding) => onChange((before) => withFinding(before, item.id, finding))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
