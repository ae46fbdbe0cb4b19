import { findLicence, mayReadLicence, noteLookAtLicence } from '#modules/licences/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { evidenceChain } from '#platform/ledger/server/evidence/notarise.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noteLook } from '#platform/process/server/lookAtCase.ts';
import { mayRead, standingOf } from '#platform/process/server/standing.ts';

/** Whether a caller gets an act of the ledger: with what was typed, only the act, or not at all. */
export type Reach = 'whole' | 'act' | 'none';

const CASE = sql('evidence_case', 'SELECT * FROM cases WHERE id = $1');
const EVIDENCE = evidenceChain('');

/**
 * By what the act is about; acts on anything else are for nobody until a rule stands here. An officer who gets one
 * has looked, and the firm sees it.
 */
export async function reachOfAct(
  call: Call,
  { subjectType, subjectId }: { subjectType: string; subjectId: string },
): Promise<Reach> {
  const about = subjectType.startsWith(EVIDENCE) ? subjectType.slice(EVIDENCE.length) : subjectType;
  if (about === 'case') return reachOfCase(call, subjectId);
  if (about === 'licence') return reachOfLicence(call, subjectId);
  if (about === 'organisation') return reachOfFirm(call, subjectId);
  return 'none';
}

/** Parties to a case and its officers get all of it; those who oversee its place see that it was done. */
async function reachOfCase(call: Call, caseId: string): Promise<Reach> {
  const { actor, db, services } = call;
  const row = await db.maybe<CaseRow>(CASE, [caseId]);
  if (!row) return 'none';
  const standing = await standingOf(actor, row, services.covers);
  const whole = standing.own || standing.inScope;
  if (!whole && !(await mayRead(actor, row, services.covers))) return 'none';
  await noteLook(call, row, 'evidence', caseId);
  return whole ? 'whole' : 'act';
}

/** What a licence says is public; whoever may read the record may prove it. */
async function reachOfLicence(call: Call, licenceId: string): Promise<Reach> {
  const licence = await findLicence(call.db, licenceId);
  if (!licence || !(await mayReadLicence(call, licence))) return 'none';
  await noteLookAtLicence(call, licence, 'evidence');
  return 'whole';
}

/** Whom a firm let act for it, and what it was barred from, is its owner's business. */
async function reachOfFirm({ actor }: Call, organisation: string): Promise<Reach> {
  const own = actor.kind === 'firm' && actor.organisation === organisation && actor.delegation === 'owner';
  return own ? 'whole' : 'none';
}
