import { operations as approvals } from '#modules/approvals/server/operations.ts';
import { operations as assistant } from '#modules/assistant/server/operations.ts';
import { operations as authorisations } from '#modules/authorisations/server/operations.ts';
import { operations as briefings } from '#modules/briefings/server/operations.ts';
import { operations as bundles } from '#modules/bundles/server/operations.ts';
import { operations as catalogue } from '#modules/catalogue/server/operations.ts';
import { operations as correspondence } from '#modules/correspondence/server/operations.ts';
import { operations as counters } from '#modules/counters/server/operations.ts';
import { operations as credit } from '#modules/credit/server/operations.ts';
import { operations as decisions } from '#modules/decisions/server/operations.ts';
import { operations as evidence } from '#modules/evidence/server/operations.ts';
import { operations as exchange } from '#modules/exchange/server/operations.ts';
import { operations as finance } from '#modules/finance/server/operations.ts';
import { operations as guides } from '#modules/guides/server/operations.ts';
import { operations as identity } from '#modules/identity/server/operations.ts';
import { operations as licences } from '#modules/licences/server/operations.ts';
import { operations as organisations } from '#modules/organisations/server/operations.ts';
import { operations as payouts } from '#modules/payouts/server/operations.ts';
import { operations as permits } from '#modules/permits/server/operations.ts';
import { operations as policies } from '#modules/policies/server/operations.ts';
import { operations as posts } from '#modules/posts/server/operations.ts';
import { operations as prereview } from '#modules/prereview/server/operations.ts';
import { operations as privileges } from '#modules/privileges/server/operations.ts';
import { operations as profiles } from '#modules/profiles/server/operations.ts';
import { operations as reforms } from '#modules/reforms/server/operations.ts';
import { operations as registration } from '#modules/registration/server/operations.ts';
import { operations as renewals } from '#modules/renewals/server/operations.ts';
import { operations as sharing } from '#modules/sharing/server/operations.ts';
import { operations as supervision } from '#modules/supervision/server/operations.ts';
import { operations as surveys } from '#modules/surveys/server/operations.ts';
import { operations as windows } from '#modules/windows/server/operations.ts';
import { operations as places } from '#platform/access/server/operations/operations.ts';
import { operations as deliveries } from '#platform/jobs/server/operations/operations.ts';
import { operations as live } from '#platform/live/server/operations/operations.ts';
import { operations as looks } from '#platform/looks/server/operations/operations.ts';
import { operations as notices } from '#platform/notify/server/operations/operations.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { operations as registers } from '#platform/registers/server/operations/operations.ts';

/** Every operation of the platform, by module. The API, its document, the typed client and the sweeps read this. */
export const router = {
  identity,
  organisations,
  catalogue,
  permits,
  posts,
  guides,
  policies,
  briefings,
  assistant,
  counters,
  reforms,
  cases,
  correspondence,
  decisions,
  approvals,
  authorisations,
  prereview,
  bundles,
  licences,
  credit,
  profiles,
  payouts,
  finance,
  exchange,
  privileges,
  evidence,
  registration,
  renewals,
  supervision,
  surveys,
  sharing,
  windows,
  places,
  registers,
  notices,
  live,
  deliveries,
  looks,
};
