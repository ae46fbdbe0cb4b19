import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import type { Form } from '../pure/form.ts';

interface FormStepsProps {
  form: Form;
  language: Language;
  step: number;
  /** Steps in which something has to be corrected. */
  wrong: ReadonlySet<number>;
  /** To any step, checked or not: nobody is locked in. */
  onJump: (step: number) => void;
  /** To the next or the one before; forward only when this one is right. */
  onGo: (step: number) => void;
  end: ReactNode;
  children: ReactNode;
}

/** One section at a time, with the list of all. */
export function FormSteps({ form, language, step, wrong, onJump, onGo, end, children }: FormStepsProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    box.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [step]);
  const all = form.sections.length;
  const state = (index: number) => {
    if (index === step) return 'current';
    return index < step ? 'done' : 'todo';
  };
  return (
    <>
      <nav aria-label={t('forms.steps.label', { at: step + 1, all })}>
        <ol className="ow-steps">
          {form.sections.map((section, index) => (
            <li
              key={section.id}
              className={`ow-steps__step ow-steps__step--${state(index)}`}
              aria-current={index === step ? 'step' : undefined}
            >
              <span className="ow-steps__number" aria-hidden="true">
                {index + 1}
              </span>
              <button type="button" className="ow-steps__title form-link" onClick={() => onJump(index)}>
                {inLanguage(section.title, language)}
              </button>
              {wrong.has(index) && (
                <span className="ow-steps__note form-steps__wrong">{t('forms.steps.wrong')}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div ref={box}>{children}</div>
      <div className="ow-row">
        {step > 0 && <Button onClick={() => onGo(step - 1)}>{t('forms.steps.back')}</Button>}
        {step < all - 1 ? (
          <Button kind="primary" onClick={() => onGo(step + 1)}>
            {t('forms.steps.next')}
          </Button>
        ) : (
          end
        )}
      </div>
    </>
  );
}
