import type { Matter, Stage } from '#modules/catalogue/contract.ts';

/** The state of the second acceptance, after supplements. */
export const acceptedAgain = 'acceptanceAgain';

/** The stages in which the time to decide runs: what is decided has still to be delivered, in a time of its own. */
export function isDeciding({ kind, notice }: Stage): boolean {
  return !notice && (kind === 'examination' || kind === 'decision');
}

export function stoppedIn(stage: Stage, reason: string): string {
  return `${stage.id}-${reason}`;
}

export function supplements(matter: Matter): boolean {
  return matter.supplement !== undefined && matter.stages[0]?.kind === 'acceptance';
}

export function officialOf({ holder }: Stage): string {
  return `${holder.role}@${holder.at}`;
}
