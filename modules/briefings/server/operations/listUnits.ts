import { namesOf } from '#modules/identity/index.ts';
import { postHolders } from '#platform/access/server/postHolders.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { contract, type DeskUnit, SPEAKERS } from '../../contract.ts';
import type { PolicyUnit } from '../../domain/units.ts';
import { explanationsOf, presentExplanation } from '../explanations.ts';
import { officerOf } from '../officeOf.ts';
import { linksInForce } from '../policyLinks.ts';
import { presentSpokesperson, termsOf } from '../spokespersons.ts';
import { isOfUnit, mayName } from '../unitAccess.ts';
import { allUnits } from '../units.ts';

/** Units of the caller's place; drafts are seen by their own unit only. */
export const listUnits = serve(contract.listUnits, async (call) => {
  const { db, now } = call;
  const officer = officerOf(call);
  const today = legalDate(now);
  const inForce = await linksInForce(db, now);
  const units: DeskUnit[] = [];
  for (const unit of await allUnits(db, today)) {
    if (!(await call.services.covers(officer.post.place, unit.place))) continue;
    const { register, unit: id, name, does } = unit;
    const terms = await termsOf(db, unit);
    const current = terms.find(({ to_day }) => to_day === null);
    const own = isOfUnit(officer, unit);
    const explanations = await explanationsOf(db, unit);
    const shown = own ? explanations : explanations.filter(({ state }) => state === 'published');
    const mayChoose = mayName(officer, unit);
    units.push({
      register,
      unit: id,
      name,
      does,
      spokesperson: current ? presentSpokesperson(current) : null,
      history: terms.map(presentSpokesperson),
      candidates: mayChoose ? await officersOf(db, unit, today) : [],
      explanations: await Promise.all(shown.map((row) => presentExplanation(db, row, inForce))),
      mayName: mayChoose,
      mayDraft: own,
      speaks: own && current?.person_id === officer.person.id,
    });
  }
  return { units, policies: [...inForce.values()] };
});

/** Who holds a post at the unit that could speak for it. */
export async function officersOf(db: Queryable, { agency, place }: PolicyUnit, today: string) {
  if (agency === null) return [];
  const held = await Promise.all(SPEAKERS.map((role) => postHolders(db, { agency, role, place }, today)));
  const people = [...new Set(held.flat().map(({ person }) => person))];
  const names = await namesOf(db, people);
  return people.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id)! }] : []));
}
