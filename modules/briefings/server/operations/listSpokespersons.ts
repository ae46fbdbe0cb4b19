import { policiesInForce, publishedVersions } from '#modules/policies/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Register } from '#platform/registers/server/registers.ts';
import { contract, type UnitList } from '../../contract.ts';
import { type PolicyUnit, unitOf } from '../../domain/units.ts';
import { presentExplanation, publishedAbout } from '../explanations.ts';
import { linksInForce } from '../policyLinks.ts';
import { presentPlace, presentQuestion } from '../presentStream.ts';
import { answersAbout } from '../questions.ts';
import { presentSpokesperson, type SpokespersonRow, spokespersonsOn } from '../spokespersons.ts';
import { allUnits, unitRegisters, unitsOn } from '../units.ts';

/** Every list of units as it was on the day: who speaks, and which unit has nobody (POL-10.r2, r3). */
export const listSpokespersons = serve(contract.listSpokespersons, async ({ db, now }, { asOf }) => {
  const day = asOf ?? legalDate(now);
  const speaking = await spokespersonsOn(db, day);
  const registers = await unitRegisters(db);
  return { day, lists: await Promise.all(registers.map((one) => listOf(db, one, day, speaking))) };
});

async function listOf(
  db: Queryable,
  register: Register,
  day: string,
  speaking: readonly SpokespersonRow[],
): Promise<UnitList> {
  const units = await unitsOn(db, register, day);
  const shown = units.map(({ agency: _, place: __, ...unit }) => ({
    ...unit,
    spokesperson: speakerOf(unit, speaking),
  }));
  const stated = register.definition.statedTotal?.count ?? null;
  const named = shown.filter(({ spokesperson }) => spokesperson !== null).length;
  return {
    place: await presentPlace(db, register.definition.place),
    stated,
    units: shown,
    gaps: Math.max(stated ?? 0, units.length) - named,
    unlisted: await unlistedIssuers(db, register.definition.place, units, day),
  };
}

function speakerOf(unit: Pick<PolicyUnit, 'register' | 'unit'>, speaking: readonly SpokespersonRow[]) {
  const found = speaking.find((row) => row.register === unit.register && row.unit === unit.unit);
  return found ? presentSpokesperson(found) : null;
}

/** Whoever issues policies of the place itself and stands on no list has nobody who speaks for them. */
async function unlistedIssuers(
  db: Queryable,
  place: string,
  units: readonly PolicyUnit[],
  day: string,
): Promise<Text[]> {
  const issuers = new Map<string, Text>();
  for (const { place_id, body } of await policiesInForce(db, day)) {
    if (place_id !== place || body.document.confidence !== 'issued-here') continue;
    if (!unitOf(body.issuer, units)) issuers.set(body.issuer.zh, body.issuer);
  }
  return [...issuers.values()];
}

/** For the page of a policy: its unit, who speaks for it, and what was published about it. */
export const findSpokesperson = serve(contract.findSpokesperson, async ({ db, now }, { policy }) => {
  const today = legalDate(now);
  const [latest] = await publishedVersions(db, policy);
  const unit = latest && unitOf(latest.body.issuer, await allUnits(db, today));
  const inForce = await linksInForce(db, now);
  const explanations = await publishedAbout(db, policy);
  const answers = await answersAbout(db, policy);
  return {
    unit: unit?.name ?? null,
    spokesperson: unit ? speakerOf(unit, await spokespersonsOn(db, today)) : null,
    explanations: await Promise.all(explanations.map((row) => presentExplanation(db, row, inForce))),
    answers: await Promise.all(
      answers.map(async (row) => ({
        ...(await presentQuestion(db, row, inForce)),
        stream: row.stream_id,
      })),
    ),
  };
});
