import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from './fieldId.ts';
import './states.css';

export interface ErrorSummaryProps {
  /** The wrong fields, in the order of the form, as a problem document lists them. */
  errors: { path: string; message: string }[];
}

/** Stands above a form that was refused, takes the focus, and leads to each wrong field. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
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
          {errors.map((error) => (
            <li key={error.path}>
              <a href={`#${fieldId(error.path)}`} onClick={(event) => focusField(event, error.path)}>
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The link's own jump would neither focus a group's first choice nor keep the address clean. */
function focusField(event: MouseEvent, path: string): void {
  event.preventDefault();
  const target = document.getElementById(fieldId(path));
  const control = target?.matches('input, select, textarea')
    ? target
    : target?.querySelector<HTMLElement>('input');
  control?.focus();
  target?.scrollIntoView({ block: 'center' });
}
