import type { BulkRun } from '#platform/ui/desk/runEach.ts';
import type { Planned } from '../../pure/together.ts';
import { casesClient } from '../casesClient.ts';

const LOOK_EVERY_MS = 1_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

/**
 * An action on many cases that waits a moment before it is taken: meanwhile all of it can be taken back. Each result is
 * told when it is known.
 * @param versionOf the version of a case as it was seen
 */
export function usePlanned(versionOf: (caseId: string) => number): BulkRun {
  return async (action, keys, reason, report, offerUndo) => {
    const cases = keys.map((caseId) => ({ caseId, version: versionOf(caseId) }));
    const told = new Set<string>();
    const tell = ({ items }: Planned): boolean => {
      for (const { caseId, state, problem } of items) {
        if (state === 'waiting' || told.has(caseId)) continue;
        told.add(caseId);
        report({ key: caseId, ...(problem && { problem }), ...(state === 'undone' && { undone: true }) });
      }
      return items.some(({ state }) => state === 'waiting');
    };
    const planned = await casesClient.planActions({ action, cases, ...(reason && { reason }) });
    const { batch, waitSeconds } = planned;
    offerUndo({ seconds: waitSeconds, run: async () => void tell(await casesClient.undoPlanned({ batch })) });
    for (let waiting = tell(planned); waiting; ) {
      await pause();
      waiting = tell(await casesClient.getPlanned({ batch }));
    }
  };
}
