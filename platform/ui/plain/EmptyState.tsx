import type { ReactNode } from 'react';
import './content.css';

export interface EmptyStateProps {
  /** That there is nothing, in words of this list. */
  title: string;
  /** What would fill it, and who does that. */
  children: ReactNode;
  action?: ReactNode;
}

/** A list without rows says what would fill it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ow-empty">
      <p className="ow-empty__title">{title}</p>
      <p>{children}</p>
      {action && <div className="ow-row">{action}</div>}
    </div>
  );
}
