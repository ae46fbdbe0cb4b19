import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import { postsOf } from '#platform/access/server/posts.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { judgeAuthorisations } from '../../domain/judgeAuthorisation.ts';
import { lastDayOfTerm } from '../../domain/term.ts';
import { authorisationsOf } from '../authorisations.ts';
import { singleOfficerMatters } from '../singleOfficerMatters.ts';
import { agencyOf } from './listAuthorisations.ts';

const ADD = sql(
  'authorisation_add',
  `INSERT INTO authorisations (id, person_id, agency_id, place_id, matters, valid_from, valid_to, qualification_number,
     qualification_valid_to, approval_since, granted_by, granted_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const LOCK = sql('authorisation_person_lock', 'SELECT id FROM persons WHERE id = $1 FOR UPDATE');

/** The term is the shortest that the matters allow; nobody is authorised who would be refused on the first day. */
export const grantAuthorisation = serve(contract.grantAuthorisation, async (call, input) => {
  const { agency, place, me } = agencyOf(call);
  const { tx, now, actor } = call;
  const { officer, from, approvalSince, qualificationNumber, qualificationValidTo } = input;
  const today = legalDate(now);
  if (officer === me) throw new Problem('authorisation.notForOneself', 422);
  await tx.rows(LOCK, [officer]);
  const posts = await postsOf(tx, officer, today);
  if (!posts.some((post) => post.agency === agency)) throw new Problem('authorisation.notOfAgency', 422);
  const known = await singleOfficerMatters(tx, today);
  const matters = [...new Set(input.matters)].sort();
  const asked = matters.map((matter) => known.find((one) => one.matter === matter && one.listed));
  const validTo = asked
    .map((one) => {
      if (!one) throw new Problem('authorisation.matterNotListed', 422);
      return lastDayOfTerm(from, one.rules.term);
    })
    .sort()[0]!;
  const held = await authorisationsOf(tx, officer, agency);
  if (held.some((one) => one.validFrom <= validTo && (one.withdrawnOn ?? one.validTo) >= from)) {
    throw new Problem('authorisation.alreadyHeld', 409);
  }
  const given = { matters, validFrom: from, validTo, qualificationNumber, qualificationValidTo };
  const authorisation = { ...given, approvalSince, withdrawnOn: null };
  for (const one of asked) {
    const lack = judgeAuthorisations([authorisation], {
      matter: one!.matter,
      rules: one!.rules,
      today: from,
    });
    if (lack) throw new Problem(lack.code, 422, { params: lack.params });
  }
  const id = newId();
  await tx.rows(ADD, [
    id,
    officer,
    agency,
    place,
    matters,
    from,
    validTo,
    qualificationNumber,
    qualificationValidTo,
    approvalSince,
    me,
    now,
  ]);
  await recordAction(tx, {
    subjectType: 'authorisation',
    subjectId: id,
    name: 'grant',
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: { officer, agency, matters, from, validTo, qualificationValidTo, approvalSince },
    data: { qualificationNumber },
  });
  return { id, validTo };
});
