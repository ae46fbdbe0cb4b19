import type { DueTimer } from '../pure/timersOf.ts';
import type { CaseRow } from './caseRow.ts';

/** A timer of the case as it stands, to be armed outside an action. */
export function armedAgain({ id, version }: CaseRow, { name, at, clock, kind, provisional }: DueTimer) {
  return { caseId: id, name, generation: version, dueAt: at, action: timerAction(clock, kind, provisional) };
}

/** What a timer keeps for the moment at which it fires. */
export function timerAction(clock: string, kind: DueTimer['kind'], provisional: boolean) {
  return { clock, kind, ...(provisional && { provisional: true as const }) };
}
