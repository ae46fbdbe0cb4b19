import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { PostCheckView } from '../../contract.ts';
import { checkVisit } from '../../domain/checkVisit.ts';
import { offeredOutcomes } from './offeredOutcomes.ts';
import { supervisionClient } from './supervisionClient.ts';
import { anyUnmet, type VisitDraft, visitToSend } from './visitDraft.ts';

/**
 * Sends the record, on the case as it was when the record was begun. What is missing is told at once, without
 * the server: there may be no network on site.
 */
export function useRecordVisit(check: PostCheckView, draft: VisitDraft, onRecorded: () => void) {
  const { t } = useTranslation();
  const { id, version, allowed } = check.case;
  const [seen, setSeen] = useState(version);
  const [lacking, setLacking] = useState<ProblemDocument>();
  const refresh = useRefresh();
  const { submit, busy, problem, clear } = useSubmit(supervisionClient.recordVisit);
  const names = allowed.map(({ name }) => name);
  const outcome = offeredOutcomes(names, anyUnmet(draft)).possible.find((one) => one === draft.outcome);
  const record = visitToSend(draft, outcome);

  /** Whether the record is whole; what is lacking is shown. */
  function isWhole(): boolean {
    const asked = { officers: { least: check.officersAtLeast }, checklist: check.checklist };
    const fields = checkVisit(asked, record).map(({ path, code, params }) => ({
      path,
      code,
      message: t(`errors.${code}.message`, { ...params }),
    }));
    setLacking(fields.length > 0 ? documentOf(fields) : undefined);
    clear();
    return fields.length === 0;
  }

  async function send(): Promise<void> {
    if (!outcome) return;
    const after = await submit({ caseId: id, expectedVersion: seen, ...record, outcome });
    if (after) onRecorded();
    await refresh();
  }

  return {
    isWhole,
    send,
    busy,
    outcome,
    seen,
    blocked: version > seen,
    problem: lacking ?? (problem?.code === 'case.changed' && version > seen ? undefined : problem),
    goOn: () => {
      setSeen(version);
      clear();
    },
  };
}

function documentOf(fields: ProblemDocument['fields']): ProblemDocument {
  return { type: '', title: '', status: 422, code: 'form.invalid', detail: '', wayOut: '', fields };
}
