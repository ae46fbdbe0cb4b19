import { addWorkdays } from '#platform/calendar/pure/addWorkdays.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { CheckStory } from './applyByCommitment.ts';
import type { Moment } from './makeHistory.ts';

const MATTER = 'food-production-ordinary';
/** Action and role of each stage, in order. */
const STAGES = [
  ['accept', 'window'],
  ['pass', 'window'],
  ['pass', 'reviewer'],
  ['pass', 'reviewer'],
  ['pass', 'reviewer'],
  ['pass', 'reviewer'],
  ['pass', 'reviewer'],
  ['pass', 'decider'],
  ['pass', 'window'],
  ['grant', 'window'],
] as const;

const HALF_AN_HOUR = 30 * 60_000;

/** A firm applies under the ordinary procedure; officers take it some stages on, a day or two apart. */
export async function applyOrdinary(story: Omit<CheckStory, 'end'>): Promise<Moment[]> {
  const { past, cast, firm, chance, calendar } = story;
  const owner = await cast.owner(firm);
  const draft = await past.open(owner, MATTER);
  const uploaded = draft.body.materials.filter(({ by }) => by === 'upload');
  const materials: Record<string, string[]> = {};
  for (const { id, title } of uploaded) materials[id] = [await cast.upload(owner, `${title.zh}.pdf`)];
  const { version } = await past.save(owner, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: {
      ...draft.answers,
      contactMobile: '12000000099',
      foodClass: '其他食品',
      products: '按企业标准生产的产品',
      staff: [{ name: firm.organisation.legalRepresentative, duty: 'director' }],
    },
    materials,
  });
  const { id } = await past.submit(owner, { draftId: draft.id, expectedVersion: version });
  const moments: Moment[] = [];
  let day = 0;
  for (const [action, role] of STAGES.slice(0, chance.below(STAGES.length + 1))) {
    day += chance.below(2);
    const { date } = addWorkdays(calendar, legalDate(past.clock.now), 1 + day);
    // Half an hour after the stage before, so that stages of one day stay in order.
    const at = instantOn(date, '09:15').getTime() + moments.length * HALF_AN_HOUR;
    moments.push({
      at: new Date(at),
      act: async () => {
        await past.act(cast.officer(role, 'yunxi-approval'), { caseId: id, action });
        return [];
      },
    });
  }
  return moments;
}
