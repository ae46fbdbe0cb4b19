import { useEffect, useState } from 'react';
import { focusField } from '#platform/forms/web/focusField.ts';
import { type ApplyStep, stepOfPath } from './steps.ts';

/** A step takes the focus to its title or to its summary of problems first. */
const AFTER_STEP_MS = 80;

/** Leads to the step and field where something is put right, by the path of the problem. */
export function useFind(step: ApplyStep, go: (step: ApplyStep) => void): (path: string) => void {
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (!wanted || stepOfPath(wanted) !== step) return;
    const timer = setTimeout(() => {
      focusField(wanted);
      setWanted(undefined);
    }, AFTER_STEP_MS);
    return () => clearTimeout(timer);
  }, [wanted, step]);
  return (path) => {
    go(stepOfPath(path));
    setWanted(path);
  };
}
