import { getMatterVersion } from '#modules/catalogue/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import type { OfficerActor, PersonalCheck } from '#platform/process/server/processBook.ts';
import { judgeAuthorisations } from '../domain/judgeAuthorisation.ts';
import { type AuthorisationRow, authorisationsOf } from './authorisations.ts';
import { isListed } from './singleOfficerMatters.ts';

const DECIDED_BY = sql(
  'authorisation_decided_by',
  'SELECT person_id AS person FROM decision_responsibilities WHERE case_id = $1',
);

/**
 * Who may act in person: `authorisations.single` on a matter that one officer decides alone (APV-06);
 * `authorisations.notOwnDecision` on the second look at such a decision.
 */
export const authorisationChecks: Record<string, PersonalCheck> = {
  'authorisations.single': async ({ db, case: row, actor, now }) => {
    const today = legalDate(now);
    const { matter, rules, place } = await rulesOf(db, row);
    if (!rules) return undefined;
    if (!(await isListed(db, { rules, matter, place, today }))) {
      return { code: 'authorisation.matterNotListed' };
    }
    const held = await authorisationsOf(db, actor.person.id, actor.post.agency);
    return judgeAuthorisations(held, { matter, rules, today });
  },
  'authorisations.notOwnDecision': async ({ db, case: row, actor }) => {
    const decided = await db.maybe<{ person: string }>(DECIDED_BY, [row.parent_id]);
    return decided?.person === actor.person.id ? { code: 'case.ownWork' } : undefined;
  },
};

/** The authorisation by which the officer acts today, when there is one. */
export async function findAuthorisationFor(
  db: Queryable,
  row: CaseRow,
  { actor, now }: { actor: OfficerActor; now: Date },
): Promise<AuthorisationRow | undefined> {
  const { matter, rules } = await rulesOf(db, row);
  if (!rules) return undefined;
  const asked = { matter, rules, today: legalDate(now) };
  const held = await authorisationsOf(db, actor.person.id, actor.post.agency);
  return held.find((one) => judgeAuthorisations([one], asked) === undefined);
}

async function rulesOf(db: Queryable, row: CaseRow) {
  const matter = row.matter ?? '';
  const { body, place_id: place } = await getMatterVersion(db, matter, Number(row.facts['matterVersion']));
  return { matter, place, rules: body.singleOfficer };
}
