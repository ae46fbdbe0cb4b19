import { basisInWords, listMatters } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { entryHistory } from '#platform/registers/server/findEntry.ts';
import { reasonsOf } from '#platform/registers/server/reasonsOf.ts';
import { contract, type KeptPermit } from '../contract.ts';
import { findPermitList } from './permitList.ts';
import { isListed } from './requireListed.ts';

/** Permits of the places that the post covers; a decision that was put into the entry stands there, others in the act. */
export const listKeptPermits = serve(contract.listKeptPermits, async (call) => {
  const { actor, db, services, now } = call;
  call.require(actor.kind === 'officer');
  const here = actor.kind === 'officer' ? actor.post.place : '';
  const permits: KeptPermit[] = [];
  for (const published of await listMatters(db)) {
    const { matter, body, place_id } = published;
    // A former procedure that only stands for comparison is no permit of its own.
    if (body.type !== 'permit' || body.offered === false || !(await services.covers(here, place_id)))
      continue;
    const list = await findPermitList(db, place_id);
    const history = list ? await entryHistory(db, list.id, matter) : [];
    const reasons = list ? await reasonsOf(db, list.id, matter) : new Map<number, string>();
    const names = await services.namesOf(db, history.map(({ recordedBy }) => recordedBy).filter(isPerson));
    permits.push({
      matter,
      name: body.title,
      basis: basisInWords(body.basis),
      listed: await isListed(db, published, now),
      decisions: history.map((entry) => {
        const typed = reasons.get(entry.version);
        const kept = Text.safeParse(entry.body['decision']);
        return {
          listed: !entry.withdrawn,
          from: entry.validFrom,
          reason: typed ? { zh: typed, en: typed } : entry.withdrawn || !kept.success ? null : kept.data,
          recordedAt: entry.recordedAt.toISOString(),
          recordedBy: names.get(entry.recordedBy) ?? null,
        };
      }),
    });
  }
  return { permits };
});

/** Not the platform: `system:adoption`. */
function isPerson(id: string): boolean {
  return !id.startsWith('system:');
}
