import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ApplyBody } from './applyDesk.ts';
import { type ApplyStep, stepNamed, stepsOf } from './steps.ts';

/** The step one is in; it stands in the address, so that the browser's own way back leads to the step before. */
export function useApplyStep(matter: Pick<ApplyBody, 'commitment'>) {
  const navigate = useNavigate();
  const { step: named } = useSearch({ strict: false }) as { step?: string };
  const steps = useMemo(() => stepsOf(matter), [matter]);
  const step = stepNamed(steps, named);
  const go = (to: ApplyStep) => void navigate({ to: '.', search: { step: to } as never, resetScroll: true });
  const at = steps.indexOf(step);
  return {
    steps,
    step,
    go,
    next: () => go(steps[at + 1] ?? step),
    back: () => go(steps[at - 1] ?? step),
  };
}
