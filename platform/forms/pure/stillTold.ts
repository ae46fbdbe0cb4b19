import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { answerAt } from './fieldAt.ts';
import type { Answers } from './form.ts';
import { sameJson } from './sameJson.ts';

/** The problems that still hold: a server found them in `then`, and their answers have not changed since. */
export function stillTold<P extends FieldProblem>(problems: readonly P[], then: Answers, now: Answers): P[] {
  return problems.filter(({ path }) => sameJson(answerAt(then, path), answerAt(now, path)));
}
