import type { Services } from '#platform/api/server/services.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { inLanguage, type Language } from '#platform/i18n/pure/text.ts';
import { applicants } from '#platform/notify/server/recipients.ts';
import { type Told, tell } from '#platform/notify/server/tell.ts';
import type { Matcher } from '../../domain/match/matcher.ts';
import { POLICY_MATCH } from '../../domain/matchNotices.ts';
import type { MatchRow } from './matches.ts';

/** Where the firm reads what it can have. */
const PAGE = '/space/policies';

/** The cause of every notice about one version: nobody is told of it twice, whatever runs again. */
export function causeOf({ policy, version }: { policy: string; version: number }): string {
  return `policies.match:${policy}@${version}`;
}

/**
 * Tells firms of a policy that they can have, each person by their own choice of channels. The text says what the
 * policy gives, not what the firm would get: that stands behind the sign-in.
 * @returns the firms that have somebody to be told
 */
export async function tellMatches(
  tx: Tx,
  services: Pick<Services, 'now' | 'notices' | 'translate'>,
  { policy, version, body }: Matcher,
  rows: readonly MatchRow[],
): Promise<MatchRow[]> {
  const now = services.now();
  const way = body.mode === 'automatic' ? 'automatic' : 'application';
  const say = (language: Language, part: 'title' | 'body') =>
    services.translate(language, `notices.policy.match.${way}.${part}`, {
      policy: inLanguage(body.names, language),
      benefit: inLanguage(body.benefit.title, language),
    });
  const both = (part: 'title' | 'body') => ({ zh: say('zh-CN', part), en: say('en', part) });
  const words = { kind: POLICY_MATCH, title: both('title'), body: both('body'), link: PAGE };
  const told: Told[] = [];
  const reached: MatchRow[] = [];
  for (const row of rows) {
    const of = { organisation_id: row.organisation, person_id: null };
    const people = await applicants(tx, services.notices, of, now);
    if (people.length > 0) reached.push(row);
    told.push(...people.map((one) => ({ ...one, ...words })));
  }
  await tell(tx, services.notices, { cause: causeOf({ policy, version }), caseId: null, at: now, now, told });
  return reached;
}
