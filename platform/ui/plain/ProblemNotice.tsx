import type { ReactNode } from 'react';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Notice } from './Notice.tsx';

/** A refusal on a plain page: what happened, what to do now, and the fields it means. */
export function ProblemNotice({
  problem,
  action,
}: {
  problem: ProblemDocument | undefined;
  action?: ReactNode;
}) {
  if (!problem) return null;
  return (
    <>
      {problem.fields.length > 0 ? (
        <ErrorSummary errors={problem.fields} />
      ) : (
        <Notice kind="error" title={problem.title} wayOut={problem.wayOut} action={action} />
      )}
    </>
  );
}

/** The message for one field of a form, for its `error`. */
export function fieldError(problem: ProblemDocument | undefined, path: string): string | undefined {
  return problem?.fields.find((field) => field.path === path)?.message;
}
