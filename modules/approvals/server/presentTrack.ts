import { type Matter, type Track, vocabularyOf } from '#modules/catalogue/contract.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { TrackView } from '../contract.ts';

/** A track as people read it: its name, why it is taken, and its times. */
export function presentTrack(matter: Matter, track: Track): TrackView {
  const { id, title, source, when, closed } = track;
  const parsed = when === undefined ? undefined : parseRule(when, vocabularyOf(matter));
  const rule = parsed && 'rule' in parsed ? parsed.rule : undefined;
  const { amount, unit } = track.promisedTime ?? matter.promisedTime;
  const legal = track.legalTime ?? matter.legalTime;
  return {
    id,
    title,
    because: rule ? { zh: readAloud(rule, 'zh-CN'), en: readAloud(rule, 'en') } : null,
    source,
    promisedTime: { amount, unit },
    legalTime: { amount: legal.amount, unit: legal.unit },
    closed: closed ?? null,
  };
}
