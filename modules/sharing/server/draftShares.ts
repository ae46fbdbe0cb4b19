import type { Matter } from '#modules/catalogue/contract.ts';
import type { PublishedMatter } from '#modules/catalogue/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { type Answers, fieldsOf } from '#platform/forms/pure/form.ts';
import type { Language, Text } from '#platform/i18n/pure/text.ts';
import { readSharedPrefill } from '../domain/sharedPrefill.ts';
import { copiesOfDraft } from './copies.ts';
import { agencyOf, sharesOf } from './sharesOfMatter.ts';

/** A field that a call answers, with the item that it comes from. */
export interface SharedAnswer {
  field: string;
  /** Undefined before the call. */
  value: string | undefined;
  source: Text;
}

/** What calls made for a draft fill in, and which fields wait for one (DAT-01.r2). */
export async function sharedAnswers(
  db: Queryable,
  draftId: string | undefined,
  { form }: Pick<Matter, 'form'>,
): Promise<SharedAnswer[]> {
  const wanted = fieldsOf(form).flatMap((field) => {
    const shared = readSharedPrefill(field.prefill);
    return shared ? [{ field: field.id, ...shared }] : [];
  });
  if (wanted.length === 0) return [];
  const copies = draftId ? await copiesOfDraft(db, draftId) : [];
  return wanted.map(({ field, item, property }) => {
    const copy = copies.find((one) => one.item === item);
    const value = copy?.content.find(({ id }) => id === property)?.value;
    return { field, value, source: copy?.title ?? { zh: item, en: item } };
  });
}

/**
 * Nothing is submitted before everything that the matter fetches was called for the agency that decides: no paper
 * stands in for it (DAT-01.r3).
 * @throws Problem sharing.notFetched with the materials
 */
export async function requireShared(
  db: Queryable,
  input: { draftId: string; published: PublishedMatter; answers: Answers; language: Language },
): Promise<void> {
  const { draftId, published, answers, language } = input;
  const shares = sharesOf(published.body);
  if (shares.length === 0) return;
  const agency = await agencyOf(db, published, answers);
  const called = new Set(
    (await copiesOfDraft(db, draftId)).filter((copy) => copy.agency_id === agency).map(({ item }) => item),
  );
  const fields = shares
    .filter(({ share }) => !called.has(share.item))
    .map(
      ({ material }): FieldProblem => ({
        path: `materials.${material.id}`,
        code: 'sharing.notFetched',
        params: { title: material.title[language === 'en' ? 'en' : 'zh'] },
      }),
    );
  if (fields.length > 0) throw new Problem('sharing.notFetched', 422, { params: fields[0]!.params, fields });
}
