import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ErrorSummary } from '#platform/ui/plain/ErrorSummary.tsx';
import type { PostCheckView } from '../../contract.ts';

interface VisitProblemsProps {
  check: PostCheckView;
  problem: ProblemDocument | undefined;
}

/** What keeps the record from being sent; what is said of an item names the item. */
export function VisitProblems({ check, problem }: VisitProblemsProps) {
  const { t } = useTranslation();
  const text = useText();
  const errors = (problem?.fields ?? []).map(({ path, message }) => {
    const item = check.checklist.find(({ id }) => path === `findings.${id}`);
    return { path, message: item ? t('forms.summary.line', { title: text(item.title), message }) : message };
  });
  return <ErrorSummary errors={errors} />;
}
