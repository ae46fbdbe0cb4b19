import { findMatter } from '#modules/catalogue/index.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { inLanguage, Language } from '#platform/i18n/pure/text.ts';
import { indexDocument } from '#platform/search/server/indexDocument.ts';
import { type Guide, type GuideItem, PHASES } from '../domain/guide.ts';
import { keepGuide } from './guides.ts';

interface Publication {
  body: Guide;
  place: string;
  reform: string;
  now: Date;
}

/** Puts an opening guide in force, and into the search: by its own words and by the titles of what it holds. */
export async function publishGuide(tx: Tx, { body, place, reform, now }: Publication): Promise<void> {
  const { guide, version } = body;
  await keepGuide(tx, { guide, version, place_id: place, body, reform, published_at: now });
  const items = PHASES.flatMap((phase) => body.phases[phase]);
  const titles = (await Promise.all(items.map((item) => titleOf(tx, item)))).flat();
  for (const language of Language.options) {
    await indexDocument(
      tx,
      {
        kind: 'guide',
        id: guide,
        language,
        title: inLanguage(body.title, language),
        summary: inLanguage(body.summary, language),
        body: titles.map((title) => inLanguage(title, language)).join('；'),
        keywords: body.keywords?.[language === 'en' ? 'en' : 'zh'] ?? [],
        url: `/guides/${guide}`,
        place,
      },
      now,
    );
  }
}

async function titleOf(tx: Tx, item: GuideItem) {
  if ('title' in item) return [item.title];
  if (!('matter' in item)) return [];
  const published = await findMatter(tx, item.matter);
  return published ? [published.body.title] : [];
}
