import { ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { Matter } from './matter.ts';
import type { Track } from './track.ts';

/**
 * The track that an application with these facts takes; undefined when the matter has none. The first rule that is
 * true counts. What is unknown never leads to an easier track: it leads to the last one.
 */
export function chooseTrack(matter: Matter, facts: Record<string, FactJson>): Track | undefined {
  const vocabulary = vocabularyOf(matter);
  for (const track of matter.tracks) {
    const outcome = track.when === undefined ? 'true' : ruleOutcome({ vocabulary }, track.when, facts);
    if (outcome === 'true') return track;
    if (outcome === 'unknown') return matter.tracks.at(-1);
  }
  return matter.tracks.at(-1);
}

/** What the rules of a matter may speak of. */
export function vocabularyOf(matter: Matter) {
  return matter.facts.map(({ from: _, ...attribute }) => attribute);
}
