import { useEffect, useMemo, useState } from 'react';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { checkAnswers } from '../pure/checkAnswers.ts';
import type { Answers, Form } from '../pure/form.ts';
import { stillTold } from '../pure/stillTold.ts';

/** A problem as the server tells it, with its message, or as the form's own check found it, with a code. */
export interface ShownProblem extends FieldProblem {
  message?: string;
}

/** What an empty field is told only when the person wants to go on. */
const MISSING = new Set(['form.required', 'form.requiredChoice', 'form.consent', 'form.tooFewRows']);

interface Raised {
  problems: readonly ShownProblem[];
  /** The answers as they were then. */
  about: Answers;
  /** Counts how often problems were raised: each time the summary takes the focus. */
  attempt: number;
}

/**
 * Which problems are told now. Those raised by an attempt to go on stay until their answer changes; a field
 * that was left is checked at once, but not yet reproached with being empty.
 */
export function useShownProblems(
  form: Form,
  answers: Answers,
  given: readonly ShownProblem[],
  today: string | undefined,
) {
  const [raised, setRaised] = useState<Raised>({ problems: [], about: answers, attempt: 0 });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const raise = (problems: readonly ShownProblem[]) =>
    setRaised((before) => ({ problems, about: answers, attempt: before.attempt + 1 }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: problems are raised when they come, not when answers change
  useEffect(() => {
    if (given.length > 0) raise(given);
  }, [given]);

  const told = useMemo(
    () => stillTold(form, raised.problems, raised.about, answers),
    [form, raised, answers],
  );
  const own = useMemo(() => checkAnswers(form, answers, { today }), [form, answers, today]);
  const wasRaised = new Set(raised.problems.map(({ path }) => path));
  const beside = own.filter(
    ({ path, code }) => left.has(path) && (wasRaised.has(path) || !MISSING.has(code)),
  );
  return {
    told,
    attempt: raised.attempt,
    /** By path; what was raised goes before what the page itself sees. */
    byPath: new Map([...beside, ...told].map((problem) => [problem.path, problem] as const)),
    /** The form's own check of everything. */
    own,
    raise,
    leave: (path: string) => setLeft((before) => new Set(before).add(path)),
  };
}
