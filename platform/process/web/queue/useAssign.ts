import { useQueryClient } from '@tanstack/react-query';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { casesClient } from '../casesClient.ts';

export interface Assign {
  take: (caseId: string) => Promise<void>;
  giveBack: (caseId: string) => Promise<void>;
  busy: boolean;
  problem: ProblemDocument | undefined;
}

/** Takes an open task oneself or gives it back. Whatever came of it, what is shown is read anew. */
export function useAssign(): Assign {
  const queries = useQueryClient();
  const { submit, busy, problem } = useSubmit(casesClient.assignTask);
  const assign = async (caseId: string, assignee: 'me' | 'nobody') => {
    await submit({ caseId, assignee });
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };
  return {
    take: (caseId) => assign(caseId, 'me'),
    giveBack: (caseId) => assign(caseId, 'nobody'),
    busy,
    problem,
  };
}
