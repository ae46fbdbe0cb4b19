import { getMatterVersion } from '#modules/catalogue/index.ts';
import { findOrganisation, type OrganisationRow } from '#modules/organisations/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import type { CaseShares } from '../contract.ts';
import { findConsent } from './consents.ts';
import { copiesOfCase } from './copies.ts';
import { findItem, grantsOf } from './directory.ts';
import { isInForce } from './readHolding.ts';

/** The applicant of a case and the place whose directory counts; undefined where no firm applied for a matter. */
export async function subjectOf(
  call: Call,
  row: CaseRow,
): Promise<{ firm: OrganisationRow; matter: string; place: string } | undefined> {
  const version = Number(row.facts['matterVersion']);
  if (!row.matter || !row.organisation_id || !Number.isInteger(version)) return undefined;
  const firm = await findOrganisation(call.db, row.organisation_id);
  const { place_id } = await getMatterVersion(call.db, row.matter, version);
  return firm && { firm, matter: row.matter, place: place_id };
}

/** Beside the materials, in every step: copies that are kept, and what may be called (DAT-04). */
export async function presentCaseShares(call: Call, row: CaseRow): Promise<CaseShares> {
  const { db, now, services, actor } = call;
  const subject = await subjectOf(call, row);
  if (!subject) return { copies: [], offered: [], mayCall: false };
  const { firm, matter, place } = subject;
  const today = legalDate(now);
  const copies: CaseShares['copies'] = [];
  for (const { id, item, title, at, content, copy } of await copiesOfCase(db, row.id)) {
    const known = await findItem(db, item, place, today);
    const inForce = known ? await isInForce({ db, services, item: known, firm, today }) : undefined;
    copies.push({ id, item, title, at: at.toISOString(), values: content, inForce: inForce ?? null, copy });
  }
  const standing = await standingOf(actor, row, services.covers);
  if (actor.kind !== 'officer' || !standing.inScope) return { copies, offered: [], mayCall: false };
  const offered: CaseShares['offered'] = [];
  for (const { item, use, basis } of await grantsOf(db, matter, { place, today })) {
    const known = await findItem(db, item, place, today);
    // What is revoked, expired or not held at all is never offered.
    if (!known || (await isInForce({ db, services, item: known, firm, today })) === false) continue;
    const scope = { organisation: firm.id, item, matter, agency: actor.post.agency };
    const consented = !known.consent || (await findConsent(db, scope, now)) !== undefined;
    offered.push({ item, title: known.title, use, basis, consented });
  }
  return { copies, offered, mayCall: row.closed_at === null };
}
