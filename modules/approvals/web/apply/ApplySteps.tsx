import { useTranslation } from 'react-i18next';
import type { ApplyStep } from './steps.ts';
import '#platform/ui/plain/states.css';
import './apply.css';

interface ApplyStepsProps {
  steps: readonly ApplyStep[];
  current: ApplyStep;
  /** Steps in which something has to be put right. */
  wrong: ReadonlySet<ApplyStep>;
  onGo: (step: ApplyStep) => void;
}

/** Where one is among the parts of an application; every part can be opened at any time. */
export function ApplySteps({ steps, current, wrong, onGo }: ApplyStepsProps) {
  const { t } = useTranslation();
  const at = steps.indexOf(current);
  const state = (index: number) => (index === at ? 'current' : index < at ? 'done' : 'todo');
  return (
    <nav aria-label={t('approvals.apply.steps')} className="ow-no-print">
      <div className="apply-steps__short">
        {t('approvals.apply.stepOf', { at: at + 1, all: steps.length })}
        <progress className="ow-progress__bar" value={at + 1} max={steps.length} aria-hidden="true" />
      </div>
      <ol className="ow-steps apply-steps">
        {steps.map((step, index) => (
          <li
            key={step}
            className={`ow-steps__step ow-steps__step--${state(index)}`}
            aria-current={step === current ? 'step' : undefined}
          >
            <span className="ow-steps__number" aria-hidden="true">
              {index + 1}
            </span>
            <button type="button" className="ow-steps__title form-link" onClick={() => onGo(step)}>
              {t(`approvals.apply.step.${step}`)}
            </button>
            {wrong.has(step) && (
              <span className="ow-steps__note apply-steps__wrong">{t('approvals.apply.wrong')}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
