import { citationsOf, type PublishedMatter, presentTrack } from '#modules/catalogue/index.ts';
import { isListed } from '#modules/permits/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { HowTo, MaterialView } from '../contract.ts';
import { howToSteps } from '../domain/howToSteps.ts';
import { inSituation } from '../domain/situation.ts';
import { spokenNames } from './spokenNames.ts';

type Situated = ReturnType<typeof inSituation>['materials'][number];

export function presentMaterial({ id, title, hint, by, colour, ask, maybe }: Situated): MaterialView {
  return { id, title, hint: hint ?? null, by, colour, ask, maybe };
}

/** The matter in plain words for whoever answers so (LOC-04). Nothing is kept of who asked. */
export async function presentHowTo(
  call: Call,
  published: PublishedMatter,
  answers: Record<string, string>,
): Promise<HowTo> {
  const { db, now, services } = call;
  const { place_id } = published;
  const { questions, track, body, materials, conditions } = inSituation(published.body, answers);
  const place = await findPlace(db, place_id);
  const duty = body.parties['decider']?.duty;
  const agency = duty ? await findCompetentAgency(db, place_id, duty) : undefined;
  const spoken = (await spokenNames(db, place_id, legalDate(now))).get(body.matter);
  const papers = materials.filter(({ by, ask }) => by === 'upload' && ask !== 'not').length;
  return {
    matter: body.matter,
    version: published.version,
    spoken: spoken ?? null,
    title: body.title,
    summary: body.summary,
    place: { id: place_id, zh: place?.name.zh ?? place_id, en: place?.name.en ?? null },
    agency: agency?.name ?? null,
    listed: await isListed(db, published, now),
    questions: questions.map((question) => ({ ...question, hint: null })),
    track: track ? presentTrack(published.body, track) : null,
    promisedTime: body.promisedTime,
    legalTime: body.legalTime,
    fee: body.fee.amount,
    visits: body.visits.most,
    materials: materials.map(presentMaterial),
    conditions: conditions.map(({ id, title, outcome, wayOut, basis }) => ({
      id,
      title,
      outcome,
      wayOut,
      basis,
    })),
    steps: howToSteps(body, papers).map(({ kind, count, unit }) => ({ kind, count, unit: unit ?? null })),
    citations: citationsOf(body, services.law),
  };
}
