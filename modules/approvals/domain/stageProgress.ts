import type { Stage } from '#modules/catalogue/contract.ts';
import type { TimelineEntry } from '#platform/process/pure/caseView.ts';

export interface StageProgress {
  id: string;
  title: Stage['title'];
  state: 'done' | 'current' | 'todo' | 'skipped';
  /** When the case came out of the stage, ISO. */
  doneAt?: string;
}

/**
 * The official stages of a matter as a case has passed them. A stage in which the clock stands still, or for
 * which supplements are wanted, is still the current one; after a refusal the rest is not reached.
 */
export function stageProgress(stages: readonly Stage[], entries: readonly TimelineEntry[]): StageProgress[] {
  const now = entries.at(-1)?.state;
  const at = reached(stages, entries);
  const granted = now === 'granted';
  const closed = granted || now === 'refused' || now === 'notAccepted' || now === 'withdrawn';
  return stages.map(({ id, title }, index) => {
    if (granted || index < at)
      return { id, title, state: 'done' as const, doneAt: leftAt(stages, entries, index) };
    if (closed) return { id, title, state: index === at ? ('current' as const) : ('skipped' as const) };
    return { id, title, state: index === at ? ('current' as const) : ('todo' as const) };
  });
}

/** The furthest stage that the case came to. */
function reached(stages: readonly Stage[], entries: readonly TimelineEntry[]): number {
  return Math.max(0, ...entries.map(({ state }) => indexOf(stages, state)));
}

/** When the case first stood in a later stage, or was granted. */
function leftAt(
  stages: readonly Stage[],
  entries: readonly TimelineEntry[],
  index: number,
): string | undefined {
  return entries.find(({ state }) => state === 'granted' || indexOf(stages, state) > index)?.at;
}

/** Stops are states of their own, named after their stage: `survey-expert-review`. */
function indexOf(stages: readonly Stage[], state: string): number {
  return stages.findIndex(({ id }) => state === id || state.startsWith(`${id}-`));
}
