import { findPlace } from '#platform/access/server/places.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { layOutDiagram } from '#platform/process/pure/diagram.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { MatterGuide, MatterSummary } from '../contract.ts';
import type { Matter } from '../domain/matter.ts';
import { measuresOf } from '../domain/measures.ts';
import type { PublishedMatter } from './matters.ts';

export function presentSummary({ body }: PublishedMatter): MatterSummary {
  const { steps, materials, visits } = measuresOf(body);
  const { matter, title, summary, type, audience, promisedTime, legalTime, online } = body;
  return {
    matter,
    title,
    summary,
    type,
    audience,
    atOnce: promisedTime.amount === 0,
    promisedTime,
    legalTime,
    materials,
    steps,
    visits,
    online,
    fee: body.fee.amount,
    licence: body.result ? { does: body.result.licence, type: body.result.type } : null,
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
  const process = await processes.get(db, `approval:${body.matter}:${way}`, version);
  return {
    ...presentSummary(published),
    version,
    place: { id: place_id, zh: place?.name.zh ?? place_id, en: place?.name.en ?? null },
    body,
    decidedByRule: way === 'rule' && body.stages.every((stage) => stage.decidedBy.includes('rule')),
    decider: null,
    citations: citationsOf(body, law),
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

/** The words of each law entry that the definition names; other sources are documents and stay as they are. */
function citationsOf(body: Matter, law: Law): Record<string, Text> {
  const named = [
    body.legalTime.source,
    body.promisedTime.source,
    body.fee.source,
    ...body.conditions.map(({ basis }) => basis),
    ...(body.postCheck
      ? [body.postCheck.limit.source, body.postCheck.fraudBan, body.postCheck.officers.source]
      : []),
  ];
  const known = new Set([...law.limits, ...law.stops].map(({ id }) => id));
  return Object.fromEntries(named.filter((id) => known.has(id)).map((id) => [id, law.citation(id)]));
}
