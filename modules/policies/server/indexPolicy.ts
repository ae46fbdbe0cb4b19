import type { Tx } from '#platform/db/server/database.ts';
import { inLanguage, Language } from '#platform/i18n/pure/text.ts';
import { indexDocument } from '#platform/search/server/indexDocument.ts';
import type { Policy } from '../domain/policy.ts';

export const POLICY_KIND = 'policy';

/** Puts a policy into the search in both languages, with its place: names, summary, keywords, benefit and conditions. */
export async function indexPolicy(tx: Tx, policy: Policy, now: Date): Promise<void> {
  for (const language of Language.options) {
    const say = (text: { zh: string; en: string }) => inLanguage(text, language);
    const titles = policy.conditions.flatMap(({ title }) => (title ? [title] : []));
    const body = [policy.benefit.title, policy.issuer, policy.document.title, ...titles].map(say).join('；');
    await indexDocument(
      tx,
      {
        kind: POLICY_KIND,
        id: policy.policy,
        language,
        title: say(policy.names),
        summary: say(policy.summary),
        body,
        keywords: policy.tags.keywords?.[language === 'en' ? 'en' : 'zh'] ?? [],
        url: `/policies/${policy.policy}`,
        place: policy.place,
      },
      now,
    );
  }
}
