import { publishBundle } from '#modules/bundles/index.ts';
import type { Way } from '#modules/catalogue/contract.ts';
import { indexMatter, listMatters, publishMatter } from '#modules/catalogue/index.ts';
import { FREQUENT, indexSpokenNames, publishGuide } from '#modules/guides/index.ts';
import { listPermitsOf } from '#modules/permits/index.ts';
import { enterPolicy, publishPublication } from '#modules/policies/index.ts';
import { publishPrivilege } from '#modules/privileges/index.ts';
import { compileProceeding, publishProceeding } from '#modules/registration/index.ts';
import { grantWhatIsDeclared } from '#modules/sharing/index.ts';
import { VIRTUAL_WINDOW, windowSession } from '#modules/windows/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { publishProcess } from '#platform/process/server/processBook.ts';
import { publishRegister } from '#platform/registers/server/publishRegister.ts';
import type { Pack } from './pack.ts';
import { processesOf } from './processesOf.ts';
import { refuseExclusive } from './refuseExclusive.ts';

export interface Adoption {
  /** The place that adopts: its agencies decide, its register entries count. */
  place: string;
  /** How the stages are decided that may be decided either way. */
  way: Way;
  /** Who revokes after a failed check; a person unless the city says otherwise. */
  revocation?: Way;
  /** Whether its permits go on the list of the place (APV-17): on adoption, from a day on, or later by the city's own hand. */
  permits?: 'list' | 'hold' | { from: string };
}

const KNOWN = sql('reform_known', 'SELECT sha256 FROM adopted_reforms WHERE reform = $1 AND version = $2');
const ADOPT = sql(
  'reform_adopt',
  `INSERT INTO adopted_reforms (reform, place_id, version, sha256, way, body, adopted_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);
/**
 * Puts a reform in force in a place: processes in both ways, matters, registers, search. Run again with the
 * same content it changes nothing. Check the pack first: this trusts it.
 * @throws Problem reform.otherContent when this version was published with other content; reform.exclusive, matter.taken
 */
export async function publishPack(
  tx: Tx,
  services: Services,
  pack: Pack,
  adoption: Adoption,
): Promise<boolean> {
  const { reform, sha256 } = pack;
  const now = services.now();
  for (const used of pack.uses) await publishPack(tx, services, used, adoption);
  const known = await tx.maybe<{ sha256: string }>(KNOWN, [reform.reform, reform.version]);
  if (known && known.sha256 !== sha256) {
    throw new Problem('reform.otherContent', 409, {
      params: { reform: reform.reform, version: reform.version },
    });
  }
  if (!known) await refuseExclusive(tx, services, reform, adoption.place);
  // Also for a known pack: a newer release may compile the same definition to another table.
  const later = await laterVersions(tx, pack);
  for (const { body } of pack.matters) {
    // An office has published a newer version since: its processes stay the ones that new cases run on.
    if (later.has(body.matter)) continue;
    for (const process of processesOf(body, services.law)) await publishProcess(tx, process, now);
  }
  if (pack.registers.some(({ definition }) => definition.register === VIRTUAL_WINDOW)) {
    await publishProcess(tx, windowSession, now);
  }
  const { place, permits = 'list' } = adoption;
  if (permits !== 'hold') {
    const from = permits === 'list' ? legalDate(now) : permits.from;
    const matters = pack.matters.map(({ body }) => body).filter(({ offered }) => offered);
    await listPermitsOf(tx, {
      place,
      matters,
      reform: { id: reform.reform, title: reform.title, version: reform.version },
      from,
      now,
    });
  }
  if (pack.policies.length > 0) await publishPublication(tx, now);
  for (const { body } of pack.proceedings) await publishProcess(tx, compileProceeding(body), now);
  if (known) return false;
  for (const { body } of pack.matters) {
    const baseline = body.matter === reform.baseline;
    const { place: place_id, way, revocation = 'officer' } = adoption;
    const published = { body, place_id, way, revocation, reform: reform.reform, baseline, published_at: now };
    await publishMatter(tx, published);
    if (body.offered) await indexMatter(tx, body, place_id, now);
    await grantWhatIsDeclared(tx, body, { place: place_id, now, today: legalDate(now) });
  }
  for (const { definition, entries } of pack.registers) {
    // The list of the adopting place, to be filled in by its own agencies.
    const own = { definition: { ...definition, place: adoption.place }, entries };
    await publishRegister(tx, own, { now, today: legalDate(now) });
  }
  for (const { body } of pack.proceedings) {
    await publishProceeding(tx, { body, place: adoption.place, reform: reform.reform, now });
  }
  for (const { body } of pack.bundles) {
    await publishBundle(tx, { body, place: adoption.place, reform: reform.reform, now });
  }
  for (const { body } of pack.guides) {
    await publishGuide(tx, { body, place: adoption.place, reform: reform.reform, now });
  }
  for (const { body } of pack.privileges) {
    await publishPrivilege(tx, { body, place: adoption.place, reform: reform.reform, now });
  }
  for (const { body } of pack.policies) {
    const book = services.processes;
    await enterPolicy(tx, { body, place: adoption.place, reform: reform.reform, book, now });
  }
  if (pack.registers.some(({ definition }) => definition.register === FREQUENT)) {
    await indexSpokenNames(tx, adoption.place, { now, today: legalDate(now) });
  }
  const values = [
    reform.reform,
    adoption.place,
    reform.version,
    sha256,
    adoption.way,
    JSON.stringify(reform),
    now,
  ];
  await tx.rows(ADOPT, values);
  return true;
}

/** Matters of which a higher version is in force than the pack has. */
async function laterVersions(tx: Tx, { matters }: Pack): Promise<Set<string>> {
  const inForce = new Map((await listMatters(tx)).map(({ matter, version }) => [matter, version]));
  return new Set(
    matters.flatMap(({ body }) => ((inForce.get(body.matter) ?? 0) > body.version ? [body.matter] : [])),
  );
}
