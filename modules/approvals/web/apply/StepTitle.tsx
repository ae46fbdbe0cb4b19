import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplyStep } from './steps.ts';
import './apply.css';

/** The title of a step, which has the focus when the step is opened, and what to do in it. */
export function StepTitle({ step, children }: { step: ApplyStep; children: ReactNode }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <header className="apply-title">
      <h2 ref={title} tabIndex={-1}>
        {t(`approvals.apply.step.${step}`)}
      </h2>
      <p>{children}</p>
    </header>
  );
}
