import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import { findPlace } from '#platform/access/server/places.ts';
import { getRole } from '#platform/access/server/roles.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { layOutDiagram } from '#platform/process/pure/diagram.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { MatterGuide, MatterSummary } from '../contract.ts';
import { approvalProcessName } from '../domain/approvalProcessName.ts';
import type { Matter } from '../domain/matter.ts';
import { measuresOf } from '../domain/measures.ts';
import { usually, usualTrack } from '../domain/usualTrack.ts';
import { citationsOf, limitsOf } from './lawOfMatter.ts';
import type { PublishedMatter } from './matters.ts';
import { presentTrack } from './presentTrack.ts';

export function presentSummary({ body: whole, reform, baseline }: PublishedMatter): MatterSummary {
  const body = usually(whole);
  const { steps, materials, visits } = measuresOf(body);
  const { matter, title, summary, type, audience, theme, promisedTime, legalTime, online } = body;
  return {
    matter,
    title,
    summary,
    type,
    audience,
    theme: theme ?? null,
    atOnce: promisedTime.amount === 0,
    promisedTime,
    legalTime,
    materials,
    steps,
    visits,
    online,
    fee: body.fee.amount,
    licence: body.result
      ? { does: body.result.licence, type: body.result.type, title: body.result.title }
      : null,
    reform,
    baseline,
  };
}

/** The guide: nothing in it is written twice, everything is read out of the definition (Regulation art. 36). */
export async function presentGuide(
  db: Queryable,
  published: PublishedMatter,
  { law, processes }: { law: Law; processes: ProcessBook },
): Promise<MatterGuide> {
  const { body, way, place_id, version } = published;
  const place = await findPlace(db, place_id);
  const name = approvalProcessName(body.matter, way, usualTrack(body)?.id);
  const process = await processes.latest(db, name);
  return {
    ...presentSummary(published),
    version,
    place: { id: place_id, zh: place?.name.zh ?? place_id, en: place?.name.en ?? null },
    body,
    tracks: body.tracks.map((track) => presentTrack(body, track)),
    decidedByRule: way === 'rule' && body.stages.every((stage) => stage.decidedBy.includes('rule')),
    way,
    agencies: await agenciesOf(db, body, place_id),
    posts: postsOf(body),
    citations: citationsOf(body, law),
    limits: limitsOf(body, law),
    conditionsInWords: Object.fromEntries(body.conditions.map(({ id, rule }) => [id, inWords(body, rule)])),
    diagram: layOutDiagram(process),
    publishedAt: published.published_at.toISOString(),
  };
}

function inWords(body: Matter, rule: string): Text {
  const parsed = parseRule(
    rule,
    body.facts.map(({ from: _, ...attribute }) => attribute),
  );
  if ('problems' in parsed) return { zh: rule, en: rule };
  return { zh: readAloud(parsed.rule, 'zh-CN'), en: readAloud(parsed.rule, 'en') };
}

/** Who is competent in the adopting place; a duty that no agency there has is left out. */
async function agenciesOf(db: Queryable, body: Matter, place: string): Promise<MatterGuide['agencies']> {
  const found = await Promise.all(
    Object.entries(body.parties).map(async ([party, { duty }]) => {
      const agency = await findCompetentAgency(db, place, duty);
      return agency ? [[party, agency.name] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

function postsOf({ stages, postCheck }: Matter): Record<string, Text> {
  const holders = [...stages, ...(postCheck ? [postCheck, postCheck.revocation] : [])];
  return Object.fromEntries(holders.map(({ holder }) => [holder.role, getRole(holder.role).title]));
}
