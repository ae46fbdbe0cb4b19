import type { PublishedMatter } from '#modules/catalogue/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { formatDate } from '#platform/i18n/web/formatDate.ts';
import { barInForce } from './bars.ts';

interface Asked {
  published: PublishedMatter;
  applicant: string;
  /** Legal date. */
  today: string;
}

/** The last day, in words, on which the firm may not apply for matters of this group; undefined when it may. */
export async function lastDayOfBar(
  db: Queryable,
  { published, applicant, today }: Asked,
): Promise<Text | undefined> {
  if (!published.body.facts.some(({ from }) => from.provider === 'barred')) return undefined;
  const bar = await barInForce(db, applicant, published.body.group, today);
  return bar && { zh: formatDate(bar.until_date, 'zh-CN'), en: formatDate(bar.until_date, 'en') };
}
