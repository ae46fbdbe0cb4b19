import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './states.css';

export interface StepsProps {
  label: string;
  steps: { key: string; title: string; note?: ReactNode; state: 'done' | 'current' | 'todo' | 'skipped' }[];
}

/** Where one is in a known order of stages. */
export function Steps({ label, steps }: StepsProps) {
  const { t } = useTranslation();
  return (
    <ol className="ow-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={`ow-steps__step ow-steps__step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="ow-steps__number" aria-hidden="true">
            {step.state === 'done' ? '✓' : index + 1}
          </span>
          <span className="ow-steps__title">
            {step.title}
            <span className="ow-hidden">{t(`ui.step.${step.state}`)}</span>
          </span>
          {step.note && <span className="ow-steps__note">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
