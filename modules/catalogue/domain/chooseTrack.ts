import { ruleOutcome } from '#platform/process/pure/decideByRule.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import { OBJECTIONS, OFFICE_DONE, OTHERS_CLEAR } from './elsewhere.ts';
import type { Matter } from './matter.ts';
import type { Track } from './track.ts';

export interface Choice {
  track: Track;
  /** Something is not known yet that could lead to another track. */
  open: boolean;
}

/**
 * The track that an application with these facts takes; undefined when the matter has none. The first rule that is
 * true counts. What is unknown never leads to an easier track: it leads to the last one.
 */
export function chooseTrack(matter: Matter, facts: Record<string, FactJson>): Choice | undefined {
  const last = matter.tracks.at(-1);
  const vocabulary = vocabularyOf(matter);
  for (const track of matter.tracks) {
    const outcome = track.when === undefined ? 'true' : ruleOutcome({ vocabulary }, track.when, facts);
    if (outcome === 'true') return { track, open: false };
    if (outcome === 'unknown') return last && { track: last, open: true };
  }
  return last && { track: last, open: false };
}

/** What the rules of a matter may speak of. */
export function vocabularyOf(matter: Matter) {
  const { stages } = matter;
  return [
    ...matter.facts.map(({ from: _, ...attribute }) => attribute),
    ...(stages.some(({ office }) => office) ? [OFFICE_DONE] : []),
    ...(stages.some(({ notice }) => notice) ? [OTHERS_CLEAR, OBJECTIONS] : []),
  ];
}
