import { type Matter, vocabularyOf } from '#modules/catalogue/contract.ts';
import { ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';

/** Whether a material must be uploaded now, may follow later, or is not asked of the applicant at all. */
export type Ask = 'now' | 'later' | 'not';

/**
 * What the four colours mean for one application (APV-11, APV-12): necessary is asked for now; deferrable may follow
 * where its rule trusts the firm, and is asked for now where it does not or where that is unknown; shared is fetched
 * and unnecessary never shows. A material whose own rule is false is not asked for.
 */
export function asksFor(matter: Matter, facts: Record<string, FactJson>): Record<string, Ask> {
  const vocabulary = vocabularyOf(matter);
  const says = (rule: string) => ruleOutcome({ vocabulary }, rule, facts);
  const ask = ({ by, colour, when, deferral }: Matter['materials'][number]): Ask => {
    if (by !== 'upload' || colour === 'unnecessary' || colour === 'shared') return 'not';
    if (when !== undefined && says(when) === 'false') return 'not';
    if (colour === 'required' || !deferral) return 'now';
    return deferral.when === undefined || says(deferral.when) === 'true' ? 'later' : 'now';
  };
  return Object.fromEntries(matter.materials.map((material) => [material.id, ask(material)]));
}
