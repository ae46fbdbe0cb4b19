import { type RuleProblem, ruleProblem } from './problem.ts';
import type { Syntax } from './syntax.ts';

/** The first place where the text leaves the grammar. Later ones mostly follow from it. */
export function findSyntaxProblem(text: string, top: Syntax): RuleProblem | undefined {
  let first: { from: number; to: number } | undefined;
  const cursor = top.cursor();
  do {
    if (cursor.type.isError && (first === undefined || cursor.from < first.from)) {
      first = { from: cursor.from, to: cursor.to };
    }
  } while (cursor.next());
  if (first === undefined) return undefined;
  if (text.slice(first.from).trim() === '') return ruleProblem(text, 'unexpectedEnd', first);
  const found = text.slice(first.from, Math.max(first.to, first.from + 1));
  return ruleProblem(text, 'syntax', { from: first.from, to: first.from + found.length }, { found });
}
