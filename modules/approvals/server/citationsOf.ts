import type { Law } from '#platform/clock/pure/law.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { ConditionView } from '../contract.ts';

/** The words of every source that conditions rest on, where its title is known. */
export function citationsOf(law: Law, conditions: readonly ConditionView[]): Record<string, Text> {
  const cited = conditions.map(({ basis }) => [basis, law.cite(basis)] as const);
  return Object.fromEntries(cited.filter((pair): pair is [string, Text] => pair[1] !== undefined));
}
