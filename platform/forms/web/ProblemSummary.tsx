import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownProblem } from './useShownProblems.ts';

interface ProblemSummaryProps {
  problems: readonly ShownProblem[];
  /** Changes with every attempt to go on: then the summary takes the focus. */
  attempt: number;
  lineOf: (problem: ShownProblem) => string;
  onFind: (path: string) => void;
}

/** Above a form that cannot go on yet: what has to be corrected, each line leading to its field. */
export function ProblemSummary({ problems, attempt, lineOf, onFind }: ProblemSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={box}
      className="ow-notice ow-notice--error"
      role="alert"
      aria-labelledby="form-problems"
      tabIndex={-1}
    >
      <div className="ow-notice__text">
        <h2 id="form-problems" className="ow-notice__title">
          {t('ui.errors.title', { count: problems.length })}
        </h2>
        <ul className="ow-errors">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>
              <a
                href={`#field-${problem.path}`}
                onClick={(event) => {
                  event.preventDefault();
                  onFind(problem.path);
                }}
              >
                {lineOf(problem)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
