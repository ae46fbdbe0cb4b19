import { ShareUse } from '#modules/catalogue/contract.ts';
import { agencyNames } from '#platform/access/server/agencies.ts';
import { getRole } from '#platform/access/server/roles.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract, type SharedCall } from '../../contract.ts';
import { callsAbout } from '../calls.ts';
import { itemTitle } from '../present.ts';

/** The firm's own view of every call: its record, its caller, its matter (DAT-02.r1). */
export const listSharedCalls = serve(contract.listSharedCalls, async (call, { before, limit }) => {
  const { actor, db, now, services } = call;
  call.require(actor.kind === 'firm');
  const firm = actor.kind === 'firm' ? actor.organisation : '';
  const found = await callsAbout(db, firm, { before, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const agencies = await agencyNames(
    db,
    rows.map(({ agency }) => agency),
  );
  const names = await services.namesOf(
    db,
    rows.map(({ caller }) => caller),
  );
  const calls: SharedCall[] = [];
  for (const row of rows) {
    calls.push({
      id: row.id,
      at: row.at.toISOString(),
      item: row.item,
      title: await itemTitle(db, row.item, row.place, now),
      outcome: row.outcome,
      use: ShareUse.parse(row.use),
      caller: names.get(row.caller) ?? '',
      role: row.role ? getRole(row.role).title : null,
      agency: agencies.get(row.agency) ?? { zh: row.agency, en: null },
      matterTitle: row.matterTitle ?? { zh: row.matter, en: row.matter },
      case: row.caseId && row.caseNumber ? { id: row.caseId, number: row.caseNumber } : null,
      signature: row.signature,
    });
  }
  return { calls, more: found.length > limit };
});
