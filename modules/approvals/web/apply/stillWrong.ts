import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { stillTold } from '#platform/forms/pure/stillTold.ts';
import { type Asked, beforeSubmit, type Prepared } from './beforeSubmit.ts';
import { stepOfPath } from './steps.ts';

/** An attempt to submit that was refused, by the page itself or by the server. */
export interface Refused<P extends FieldProblem> {
  problems: readonly P[];
  /** The answers as they were then. */
  about: Answers;
}

/**
 * What is still wrong of what an attempt to submit was refused for: problems disappear as they are put right.
 * Those of conditions stay until the next attempt, because only the server can judge them.
 */
export function stillWrong<P extends FieldProblem>(
  asked: Asked,
  { problems, about }: Refused<P>,
  prepared: Prepared,
): P[] {
  const now = new Set(beforeSubmit(asked, prepared, true).map(({ path }) => path));
  const inForm = new Set(
    stillTold(
      asked.body.form,
      problems.filter(({ path }) => stepOfPath(path) === 'form'),
      about,
      prepared.answers,
    ),
  );
  return problems.filter((problem) => {
    const step = stepOfPath(problem.path);
    if (step === 'form') return inForm.has(problem);
    return step === 'conditions' || now.has(problem.path);
  });
}
