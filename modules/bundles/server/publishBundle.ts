import { compileSharedSurvey } from '#modules/surveys/index.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { inLanguage, Language } from '#platform/i18n/pure/text.ts';
import { publishProcess } from '#platform/process/server/processBook.ts';
import { indexDocument } from '#platform/search/server/indexDocument.ts';
import type { Bundle } from '../domain/bundle.ts';
import { compileBundle, promisesOf } from '../domain/compileBundle.ts';
import { keepBundle, partsOf } from './bundles.ts';

interface Publication {
  body: Bundle;
  place: string;
  reform: string;
  now: Date;
}

/** Puts a bundle in force, its matters being there already: its tables, its definition, and its place in the search. */
export async function publishBundle(tx: Tx, { body, place, reform, now }: Publication): Promise<void> {
  const parts = await partsOf(tx, body.members);
  for (const promised of promisesOf(body, parts))
    await publishProcess(tx, compileBundle(body, promised), now);
  const { bundle, version } = body;
  const sharing = parts.flatMap(({ member, matter: { survey } }) =>
    survey && body.survey?.members.includes(member.id) ? [{ member: member.id, survey }] : [],
  );
  if (sharing.length > 1)
    await publishProcess(
      tx,
      compileSharedSurvey({ bundle, version, title: body.title, parts: sharing }),
      now,
    );
  await keepBundle(tx, { bundle, version, place_id: place, body, reform, published_at: now });
  for (const language of Language.options) {
    const say = (text: { zh: string; en: string }) => inLanguage(text, language);
    await indexDocument(
      tx,
      {
        kind: 'event',
        id: bundle,
        language,
        title: say(body.title),
        summary: say(body.summary),
        body: parts.map(({ matter }) => say(matter.title)).join('；'),
        keywords: body.keywords?.[language === 'en' ? 'en' : 'zh'] ?? [],
        url: `/bundles/${bundle}`,
        place,
      },
      now,
    );
  }
}
