import type { contract as approvalsContract } from '#modules/approvals/contract.ts';
import type { contract as catalogueContract } from '#modules/catalogue/contract.ts';
import type { contract as licencesContract } from '#modules/licences/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import type { contract as casesContract } from '#platform/process/contract.ts';

const approvals = createClient<typeof approvalsContract>('approvals');
const cases = createClient<typeof casesContract>('cases');
const catalogue = createClient<typeof catalogueContract>('catalogue');
const licences = createClient<typeof licencesContract>('licences');

/** Open cases that the first page looks through for what waits for the person. */
const OPEN_CASES = 100;
const AUDIENCE = 'individual';

/** Everything the first page of a person's space is made of; each part comes when it is there. */
export function usePersonHome() {
  return {
    open: useRead(['cases', 'home'], (signal) =>
      cases.listMyCases({ open: 'true', limit: OPEN_CASES }, { signal }),
    ),
    drafts: useRead(['approvals', 'drafts'], (signal) => approvals.listDrafts({}, { signal })),
    licences: useRead(['licences', 'mine'], (signal) => licences.listMyLicences({}, { signal })),
    matters: useRead(['catalogue', 'matters', AUDIENCE], (signal) =>
      catalogue.listMatters({ audience: AUDIENCE }, { signal }),
    ),
  };
}
