import { useRead } from '#platform/api/web/useRead.ts';
import { supervisionClient } from '../visit/supervisionClient.ts';
import type { DueQuestion } from './dueQuestion.ts';

/** The open checks that fit, the most urgent first, and the counts of the whole scope. */
export function useDueChecks(question: DueQuestion, limit: number) {
  return useRead(
    ['supervision', 'due', question, limit],
    (signal) => supervisionClient.listDuePostChecks({ ...question, limit }, { signal }),
    { keep: true },
  );
}
