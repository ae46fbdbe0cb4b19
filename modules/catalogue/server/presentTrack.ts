import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { TrackView } from '../contract.ts';
import { vocabularyOf } from '../domain/chooseTrack.ts';
import type { Matter } from '../domain/matter.ts';
import { measuresOf } from '../domain/measures.ts';
import { onTrack } from '../domain/onTrack.ts';
import type { Track } from '../domain/track.ts';

/** A track as people read it: its name, who takes it, what it asks for and how long it takes. */
export function presentTrack(matter: Matter, track: Track): TrackView {
  const { id, title, source, when, closed } = track;
  const parsed = when === undefined ? undefined : parseRule(when, vocabularyOf(matter));
  const rule = parsed && 'rule' in parsed ? parsed.rule : undefined;
  const here = onTrack(matter, id);
  const { steps, materials } = measuresOf(here);
  return {
    id,
    title,
    because: rule ? { zh: readAloud(rule, 'zh-CN'), en: readAloud(rule, 'en') } : null,
    source,
    promisedTime: { amount: here.promisedTime.amount, unit: here.promisedTime.unit },
    legalTime: { amount: here.legalTime.amount, unit: here.legalTime.unit },
    steps,
    materials,
    closed: closed ?? null,
  };
}
