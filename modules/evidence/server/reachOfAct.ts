import { findLicence, mayReadLicence } from '#modules/licences/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { sql } from '#platform/db/server/database.ts';
import { evidenceChain } from '#platform/ledger/server/evidence/notarise.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { mayRead, standingOf } from '#platform/process/server/standing.ts';

/** Whether a caller gets an act of the ledger: with what was typed, only the act, or not at all. */
export type Reach = 'whole' | 'act' | 'none';

const CASE = sql('evidence_case', 'SELECT * FROM cases WHERE id = $1');
const EVIDENCE = evidenceChain('');

/** By what the act is about; acts on anything else are for nobody until a rule stands here. */
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
async function reachOfCase({ actor, db, services }: Call, caseId: string): Promise<Reach> {
  const row = await db.maybe<CaseRow>(CASE, [caseId]);
  if (!row) return 'none';
  const standing = await standingOf(actor, row, services.covers);
  if (standing.own || standing.inScope) return 'whole';
  return (await mayRead(actor, row, services.covers)) ? 'act' : 'none';
}

/** What a licence says is public; whoever may read the record may prove it. */
async function reachOfLicence(call: Call, licenceId: string): Promise<Reach> {
  const licence = await findLicence(call.db, licenceId);
  return licence && (await mayReadLicence(call, licence)) ? 'whole' : 'none';
}

/** Whom a firm let act for it, and what it was barred from, is its owner's business. */
async function reachOfFirm({ actor }: Call, organisation: string): Promise<Reach> {
  const own = actor.kind === 'firm' && actor.organisation === organisation && actor.delegation === 'owner';
  return own ? 'whole' : 'none';
}
