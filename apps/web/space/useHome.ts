import type { contract as approvalsContract } from '#modules/approvals/contract.ts';
import type { contract as bundlesContract } from '#modules/bundles/contract.ts';
import type { contract as catalogueContract } from '#modules/catalogue/contract.ts';
import type { contract as licencesContract } from '#modules/licences/contract.ts';
import type { contract as organisationsContract } from '#modules/organisations/contract.ts';
import type { contract as supervisionContract } from '#modules/supervision/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import type { contract as casesContract } from '#platform/process/contract.ts';

const approvals = createClient<typeof approvalsContract>('approvals');
const bundles = createClient<typeof bundlesContract>('bundles');
const cases = createClient<typeof casesContract>('cases');
const catalogue = createClient<typeof catalogueContract>('catalogue');
const licences = createClient<typeof licencesContract>('licences');
const organisations = createClient<typeof organisationsContract>('organisations');
const supervision = createClient<typeof supervisionContract>('supervision');

/** Open cases that the first page looks through for what waits for the firm. */
const OPEN_CASES = 100;

/** Everything the first page of a firm's space is made of; each part comes when it is there. */
export function useHome(organisation: string) {
  const firm = useRead(['organisations', 'one', organisation], (signal) =>
    organisations.getOrganisation({ id: organisation }, { signal }),
  );
  const audience = firm.data?.kind;
  return {
    open: useRead(['cases', 'home'], (signal) =>
      cases.listMyCases({ open: 'true', limit: OPEN_CASES }, { signal }),
    ),
    drafts: useRead(['approvals', 'drafts'], (signal) => approvals.listDrafts({}, { signal })),
    eventDrafts: useRead(['bundles', 'drafts'], (signal) => bundles.listEventDrafts({}, { signal })),
    licences: useRead(['licences', 'mine'], (signal) => licences.listMyLicences({}, { signal })),
    checks: useRead(['supervision', 'mine', 'open'], (signal) =>
      supervision.listMyPostChecks({ open: 'true' }, { signal }),
    ),
    matters: useRead(
      ['catalogue', 'matters', audience],
      (signal) => catalogue.listMatters({ audience }, { signal }),
      { wanted: audience !== undefined },
    ),
  };
}
