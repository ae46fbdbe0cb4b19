import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';

interface ProblemAlertProps {
  problem: ProblemDocument | undefined;
  action?: ReactNode;
}

/** A refusal at the desk: what happened, the way out, and the fields it means. */
export function ProblemAlert({ problem, action }: ProblemAlertProps) {
  if (!problem) return null;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={problem.title}
      description={
        <>
          <p>{problem.wayOut}</p>
          {problem.fields.length > 0 && (
            <ul className="ow-errors">
              {problem.fields.map((field) => (
                <li key={field.path}>{field.message}</li>
              ))}
            </ul>
          )}
        </>
      }
      action={action}
    />
  );
}
