import type { Matter } from '#modules/catalogue/contract.ts';

/** The parts of an application, in the order in which they are gone through. */
export type ApplyStep = 'conditions' | 'form' | 'materials' | 'commitment' | 'review';

const ALL: readonly ApplyStep[] = ['conditions', 'form', 'materials', 'commitment', 'review'];

/** The steps of a matter: one without a commitment has none to sign. */
export function stepsOf(matter: Pick<Matter, 'commitment'>): ApplyStep[] {
  return ALL.filter((step) => step !== 'commitment' || matter.commitment !== undefined);
}

/** The step whose name stands in the address; the first when none does. */
export function stepNamed(steps: readonly ApplyStep[], name: string | undefined): ApplyStep {
  return steps.find((step) => step === name) ?? 'conditions';
}

/** Where a problem of the server or of the page is put right, by its path. */
export function stepOfPath(path: string): ApplyStep {
  const [kind] = path.split('.');
  if (kind === 'materials' || kind === 'commitment' || kind === 'conditions') return kind;
  return 'form';
}
