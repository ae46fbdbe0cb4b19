import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface SubmitProblem {
  path: string;
  /** What is wrong, with the name of what is meant. */
  line: string;
}

interface SubmitProblemsProps {
  problems: readonly SubmitProblem[];
  /** Changes with every attempt to submit: then the list takes the focus. */
  attempt: number;
  onFind: (path: string) => void;
}

/** Why it cannot be submitted yet: each line leads to the step and the field where it is put right. */
export function SubmitProblems({ problems, attempt, onFind }: SubmitProblemsProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="ow-notice ow-notice--error" role="alert" tabIndex={-1}>
      <div className="ow-notice__text">
        <h3 className="ow-notice__title">{t('ui.errors.title', { count: problems.length })}</h3>
        <ul className="ow-errors">
          {problems.map(({ path, line }) => (
            <li key={path}>
              <button type="button" className="form-link apply-wrong" onClick={() => onFind(path)}>
                {line}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
