import { getBundle, partsOf } from '#modules/bundles/index.ts';
import { citationsOf, findMatter } from '#modules/catalogue/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { GuideItemView, GuideView } from '../contract.ts';
import { type Applies, appliesTo } from '../domain/applies.ts';
import { type GuideItem, PHASES } from '../domain/guide.ts';
import { inSituation } from '../domain/situation.ts';
import type { PublishedGuide } from './guides.ts';
import { presentMaterial } from './presentHowTo.ts';
import { spokenNames } from './spokenNames.ts';

interface Reading {
  call: Call;
  published: PublishedGuide;
  answers: Record<string, string>;
  spoken: Map<string, Text>;
  citations: Record<string, Text>;
}

/**
 * The guide as the catalogue makes it today (APV-18): every time, paper and condition is read from the matters in
 * force, so a matter that changes has changed in every guide that holds it.
 */
export async function presentGuide(
  call: Call,
  published: PublishedGuide,
  answers: Record<string, string>,
): Promise<GuideView> {
  const { body, version, place_id, reform } = published;
  const applies = appliesTo(body, answers);
  const spoken = await spokenNames(call.db, place_id, legalDate(call.now));
  const reading: Reading = { call, published, answers, spoken, citations: {} };
  const phases: GuideView['phases'] = [];
  for (const id of PHASES) {
    const items: GuideItemView[] = [];
    for (const item of body.phases[id]) {
      const outcome = applies(item.when);
      const view = outcome === 'no' ? undefined : await presentItem(reading, item, outcome);
      if (view) items.push(view);
    }
    phases.push({ id, items });
  }
  const place = await findPlace(call.db, place_id);
  return {
    guide: body.guide,
    version,
    title: body.title,
    summary: body.summary,
    industry: body.industry ?? null,
    place: { id: place_id, zh: place?.name.zh ?? place_id, en: place?.name.en ?? null },
    reform,
    questions: body.questions.map(({ id, title, hint, kind, options }) => ({
      id,
      title,
      hint: hint ?? null,
      kind,
      options: options ?? [],
      changes: 'items' as const,
    })),
    phases,
    materials: allMaterials(phases.flatMap(({ items }) => items)),
    citations: reading.citations,
  };
}

async function presentItem(
  reading: Reading,
  item: GuideItem,
  applies: Exclude<Applies, 'no'>,
): Promise<GuideItemView | undefined> {
  const { call, published, answers, spoken, citations } = reading;
  if ('title' in item) {
    const { title, text, source } = item;
    return { kind: 'text', applies, title, text, source };
  }
  if ('bundle' in item) {
    const { body } = await getBundle(call.db, item.bundle);
    const parts = await partsOf(call.db, body.members);
    return {
      kind: 'bundle',
      applies,
      note: item.note ?? null,
      bundle: body.bundle,
      title: body.title,
      summary: body.summary,
      parts: parts.map(({ member, matter }) => ({
        matter: matter.matter,
        title: matter.title,
        applies: member.when === undefined ? 'yes' : 'unknown',
      })),
    };
  }
  // Withdrawn since the guide was published: nobody can apply for it, so it stands in no guide.
  const matter = await findMatter(call.db, item.matter);
  if (!matter) return undefined;
  const { body, materials, conditions } = inSituation(matter.body, answers);
  const duty = body.parties['decider']?.duty;
  const agency = duty ? await findCompetentAgency(call.db, published.place_id, duty) : undefined;
  Object.assign(citations, citationsOf(body, call.services.law));
  const { result, postCheck } = body;
  return {
    kind: 'matter',
    applies,
    note: item.note ?? null,
    matter: body.matter,
    title: body.title,
    spoken: spoken.get(body.matter) ?? null,
    type: body.type,
    agency: agency?.name ?? null,
    promisedTime: body.promisedTime,
    legalTime: body.legalTime,
    fee: body.fee.amount,
    visits: body.visits.most,
    materials: materials.map(presentMaterial),
    conditions: conditions.map(({ title }) => title),
    lasts: result?.validity ?? null,
    check: postCheck ? { ...postCheck.limit, title: postCheck.title } : null,
  };
}

/** Papers of all matters, one line for the same paper: known by its title, as people know it. */
function allMaterials(items: readonly GuideItemView[]): GuideView['materials'] {
  const found = new Map<string, GuideView['materials'][number]>();
  for (const item of items) {
    if (item.kind !== 'matter') continue;
    for (const material of item.materials.filter(({ by, ask }) => by === 'upload' && ask !== 'not')) {
      const known = found.get(material.title.zh);
      if (known) known.matters.push(item.title);
      else {
        const maybe = material.maybe || item.applies === 'maybe';
        found.set(material.title.zh, { ...material, maybe, matters: [item.title] });
      }
    }
  }
  return [...found.values()];
}
