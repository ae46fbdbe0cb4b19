import { useState } from 'react';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { TimelineEntry } from '../../pure/caseView.ts';
import type { DeskCase } from '../../pure/deskCase.ts';
import { casesClient } from '../casesClient.ts';
import type { ActionValue, CaseParts } from './caseParts.ts';
import type { AllowedAction } from './waysOf.ts';

/** What every way of taking an action gets. */
export interface ActProps {
  action: AllowedAction;
  view: DeskCase;
  entries: readonly TimelineEntry[];
  parts: CaseParts;
  onDone: (title: string) => void;
  onClose: () => void;
}

/**
 * Takes an action on the case as it was seen when it was asked for. When somebody acted meanwhile, nothing is
 * sent until the officer has looked at what happened: `meanwhile` has it, `goOn` says that it was seen.
 */
export function useAct(action: AllowedAction, view: DeskCase, entries: readonly TimelineEntry[]) {
  const { id, version, allowed } = view.case;
  const [seen, setSeen] = useState(version);
  const refresh = useRefresh();
  const { submit, busy, problem, clear } = useSubmit(casesClient.actOnCase);
  const meanwhile = entries.filter((entry) => entry.seq > seen);
  const moved = version > seen;
  async function act(data: Record<string, ActionValue>): Promise<boolean> {
    const after = await submit({ caseId: id, action: action.name, expectedVersion: seen, data });
    // Refused or done, the page shows the case as it now stands.
    await refresh();
    return after !== undefined;
  }
  return {
    act,
    busy,
    problem: moved && problem?.code === 'case.changed' ? undefined : problem,
    meanwhile: moved ? meanwhile : [],
    stillPossible: allowed.some(({ name }) => name === action.name),
    goOn: () => {
      setSeen(version);
      clear();
    },
  };
}
