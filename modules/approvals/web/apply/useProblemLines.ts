import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { useProblemTexts } from '#platform/forms/web/useProblemTexts.ts';
import { useLanguage, useText } from '#platform/i18n/web/useLanguage.ts';
import type { ApplyBody } from './applyDesk.ts';
import type { SubmitProblem } from './SubmitProblems.tsx';

/** The words of what stands in the way of submitting: the field, material or promise, and what is wrong. */
export function useProblemLines(matter: ApplyBody) {
  const { t } = useTranslation();
  const text = useText();
  const { lineOf } = useProblemTexts(matter.form, useLanguage());
  return (problems: readonly (FieldProblem & { message?: string })[]): SubmitProblem[] =>
    problems.map((problem) => ({ path: problem.path, line: lineFor(problem) }));

  function lineFor(problem: FieldProblem & { message?: string }): string {
    const [kind, id] = problem.path.split('.');
    const material = kind === 'materials' && matter.materials.find((one) => one.id === id);
    if (material) return t('errors.application.materialMissing.message', { title: text(material.title) });
    const promise = kind === 'commitment' && matter.commitment?.items.find((one) => one.id === id);
    if (promise) return t('approvals.apply.unticked', { promise: text(promise.text) });
    if (kind === 'conditions' && problem.message) return problem.message;
    if (kind === 'commitment') return t(`errors.${problem.code}.message`, { ...problem.params });
    return lineOf(problem);
  }
}
