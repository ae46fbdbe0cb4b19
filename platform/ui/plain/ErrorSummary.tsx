import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from './fieldId.ts';
import './states.css';

export interface ErrorSummaryProps {
  /** The wrong fields, in the order of the form, as a problem document lists them. */
  errors: readonly { path: string; message: string }[];
  /** Counts the attempts to go on where lines come and go while people type: only a new attempt takes the focus. */
  attempt?: number;
  /** Leads to a field that may stand on another step. */
  onFind?: (path: string) => void;
}

/** Stands above a form that was refused, takes the focus, and leads to each wrong field. */
export function ErrorSummary({ errors, attempt, onFind = focusField }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const occasion = attempt ?? errors;
  useEffect(() => {
    if (occasion !== 0) box.current?.focus();
  }, [occasion]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      className="ow-notice ow-notice--error"
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <div className="ow-notice__text">
        <h2 id={titleId} className="ow-notice__title">
          {t('ui.errors.title', { count: errors.length })}
        </h2>
        <ul className="ow-errors">
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <a
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  // The link's own jump would neither focus a group's first choice nor keep the address clean.
                  event.preventDefault();
                  onFind(path);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(path: string): void {
  const target = document.getElementById(fieldId(path));
  const control = target?.matches('input, select, textarea')
    ? target
    : target?.querySelector<HTMLElement>('input');
  control?.focus();
  target?.scrollIntoView({ block: 'center' });
}
