import type { PlacedFirm } from '#modules/organisations/index.ts';
import { factsOf, profileVocabulary } from '#modules/profiles/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type Facts, known } from '#platform/rules/pure/facts/fact.ts';
import type { FirmPrivilege } from '../contract.ts';
import { anyWay, type DecidedWay, decideWays } from '../domain/decideWays.ts';
import type { Benefit, Privilege } from '../domain/privilege.ts';
import { type BeneficiaryRow, beneficiariesOf, usedIn } from './beneficiaries.ts';
import { presentBenefit, presentPrivilege } from './presentPrivilege.ts';
import { privilegesIn } from './privileges.ts';

/** How often the people of one firm may have a benefit in a year; null: no limit. */
export function yearlyLimit({ beneficiaries }: Privilege, { limit }: Benefit): number | null {
  return limit ? limit.count * beneficiaries : null;
}

/** What rules know of a firm on a day. */
export async function factsOn(db: Queryable, organisation: string, today: string): Promise<Facts> {
  return { ...(await factsOf(db, organisation)), today: known(today) };
}

/** @throws Problem notFound when the place of the firm has no such privilege */
export async function privilegeOf(db: Queryable, firm: PlacedFirm, privilege: string): Promise<Privilege> {
  const found = (await privilegesIn(db, firm.place)).find(({ body }) => body.privilege === privilege);
  if (!found) throw new Problem('notFound', 404);
  return found.body;
}

/** Every privilege of the firm's place, decided for the firm today. */
export async function presentForFirm(db: Queryable, firm: PlacedFirm, now: Date, mayName: boolean) {
  const day = legalDate(now);
  const facts = await factsOn(db, firm.id, day);
  const named = await beneficiariesOf(db, firm.id);
  const privileges: FirmPrivilege[] = [];
  for (const { body } of await privilegesIn(db, firm.place)) {
    const used = await usedIn(db, firm.id, body.privilege, Number(day.slice(0, 4)));
    const ways = decideWays(body, facts, profileVocabulary());
    const people = named.filter(({ privilege }) => privilege === body.privilege);
    const isFull = people.filter(({ endedAt }) => !endedAt).length >= body.beneficiaries;
    const outcome = anyWay(ways);
    privileges.push({
      ...presentPrivilege(body),
      outcome,
      ways: body.ways.map(({ id, title }) => presentWay(title, ways.find((way) => way.id === id)!)),
      benefits: body.benefits.map((benefit) => {
        const times = used.get(benefit.id) ?? 0;
        const most = yearlyLimit(body, benefit);
        return {
          ...presentBenefit(benefit),
          used: times,
          left: most === null ? null : Math.max(0, most - times),
        };
      }),
      named: people.map(presentBeneficiary),
      mayName: mayName && outcome === 'true' && !isFull,
    });
  }
  return { firm: firm.name, day, privileges };
}

function presentWay(title: Privilege['title'], { id, outcome, reasons }: DecidedWay) {
  return { id, title, outcome, reasons };
}

function presentBeneficiary({ id, name, position, namedAt, endedAt, endedWhy }: BeneficiaryRow) {
  return {
    id,
    name,
    position,
    namedAt: namedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endedWhy,
  };
}
