import type { Matter } from '#modules/catalogue/contract.ts';
import type { PaperKind } from './paperKinds.ts';

/** A step of an approval: from which state, by which action, to which. */
export interface Step {
  from: string;
  action: string;
  to: string;
}

/** The state of the second acceptance, after supplements. */
const AGAIN = 'acceptanceAgain';
const STOP = 'stop-';

/**
 * Which paper a step makes; none for steps that only move the case on, for what the clock brings about, and for what
 * the applicant does. The decision is that of the decision stage, not of a delivery that follows it.
 */
export function paperOf(
  { stages }: Pick<Matter, 'stages'>,
  { from, action, to }: Step,
): PaperKind | undefined {
  const stage = stages.find(({ id }) => id === from) ?? (from === AGAIN ? stages[0] : undefined);
  if (action === 'askForSupplement') return 'supplementNotice';
  if (action === 'notAccept') return 'nonAcceptance';
  if (action === 'refuse') return 'refusal';
  if (action === 'extend') return 'extension';
  if (action.startsWith(STOP)) return 'stop';
  if (action === 'accept') return 'acceptance';
  const decided = stages.some(({ kind }) => kind === 'decision')
    ? stage?.kind === 'decision'
    : to === 'granted';
  return decided && (action === 'pass' || action === 'grant') ? 'grant' : undefined;
}
