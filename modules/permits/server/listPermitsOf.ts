import type { Matter } from '#modules/catalogue/contract.ts';
import { basisInWords } from '#modules/catalogue/index.ts';
import type { Tx } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { entryHistory } from '#platform/registers/server/findEntry.ts';
import { upsertEntry } from '#platform/registers/server/upsertEntry.ts';
import { ensurePermitList } from './permitList.ts';

export interface Listing {
  /** The place that adopts. */
  place: string;
  matters: readonly Matter[];
  reform: { id: string; title: Text; version: number };
  /** The first day on the list. */
  from: string;
  now: Date;
}

/**
 * The decision to adopt a reform puts its permits on the list of the place, each as an act in the ledger that names
 * the decision. What was on the list once is left as people decided: a permit that was taken off does not come back
 * with the next version of the reform (APV-17).
 */
export async function listPermitsOf(tx: Tx, { place, matters, reform, from, now }: Listing): Promise<void> {
  const permits = matters.filter(({ type }) => type === 'permit');
  if (permits.length === 0) return;
  const register = await ensurePermitList(tx, place, { now, today: from });
  for (const matter of permits) {
    if ((await entryHistory(tx, register, matter.matter)).length > 0) continue;
    const decision = {
      zh: `采用改革“${reform.title.zh}”第${reform.version}版时列入`,
      en: `Listed on adopting the reform “${reform.title.en}”, version ${reform.version}`,
    };
    const body = { matter: matter.matter, name: matter.title, basis: basisInWords(matter.basis), decision };
    const source = { document: reform.id, item: matter.matter };
    await upsertEntry(
      tx,
      { kind: 'system', by: 'adoption' },
      { register, entry: { body, validFrom: from, validTo: null, source }, now },
    );
  }
}
