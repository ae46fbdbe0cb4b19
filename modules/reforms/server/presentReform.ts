import { onTrack } from '#modules/catalogue/contract.ts';
import { listMatters, measuresOf, type PublishedMatter, presentSummary } from '#modules/catalogue/index.ts';
import { findPlace } from '#platform/access/server/places.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { ReformView } from '../contract.ts';
import { assumedIn } from '../domain/assumedIn.ts';
import { effectsOf } from '../domain/effects.ts';
import type { AdoptedReform } from './adoptedReforms.ts';

/** Nothing of a reform's worth is stored: it is counted in its matters in force, each time it is asked for. */
export async function presentReform(db: Queryable, adopted: AdoptedReform): Promise<ReformView> {
  const { body } = adopted;
  const matters = (await listMatters(db)).filter(({ reform }) => reform === adopted.reform);
  const named = (matter: string | undefined) => matters.find((one) => one.matter === matter);
  const [baseline, measured] = [named(body.baseline), named(body.measured)];
  const compared = baseline && measured ? [baseline, measured] : [];
  return {
    reform: body.reform,
    version: body.version,
    title: body.title,
    summary: body.summary,
    origin: await placeName(db, body.place),
    place: await placeName(db, adopted.place_id),
    way: adopted.way,
    source: body.source,
    adoptedAt: adopted.adopted_at.toISOString(),
    baseline: baseline?.matter ?? null,
    measured: measured?.matter ?? null,
    matters: matters.filter((one) => !one.baseline).map(presentSummary),
    effects: presentEffects(adopted, baseline, measured),
    assumed: compared
      .flatMap((one) => assumedIn(one.body))
      .map(({ matter, what, title }) => ({ matter, what, title })),
  };
}

function presentEffects(
  { body }: AdoptedReform,
  baseline: PublishedMatter | undefined,
  measured: PublishedMatter | undefined,
): ReformView['effects'] {
  if (!baseline || !measured) return [];
  const after = measuresOf(onTrack(measured.body, body.track ?? null));
  return effectsOf(measuresOf(baseline.body), after, body.claims).map((effect) => ({
    ...effect,
    change: effect.change ?? null,
    claim: effect.claim ?? null,
  }));
}

async function placeName(db: Queryable, id: string): Promise<ReformView['place']> {
  const place = await findPlace(db, id);
  return { id, zh: place?.name.zh ?? id, en: place?.name.en ?? null };
}
