import type { Problem } from '#platform/errors/pure/problem.ts';

/** The words by which a story may name a refusal: its code, the end of it, or what it is about. */
function namesOf(problem: Problem): string[] {
  const fields = problem.fields.flatMap(({ path, code }) => [path, path.split('.').at(-1)!, code]);
  return [problem.code, problem.code.split('.').at(-1)!, ...fields];
}

/** Those expected words that the refusal does not contain. */
export function unnamed(problem: Problem, expected: readonly string[]): string[] {
  const names = namesOf(problem);
  return expected.filter((word) => !names.includes(word));
}

/** A refusal in one line: code and what it is about. */
export function sayRefusal(problem: Problem): string {
  const fields = problem.fields.map(({ path, code }) => `${path} (${code})`);
  return [problem.code, ...fields].join(', ');
}
