import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { checkAfterwards } from './checkAfterwards.ts';
import type { CheckEnd } from './historyPlan.ts';
import type { MadeFirm } from './makeFirms.ts';
import type { Moment } from './makeHistory.ts';
import type { Past } from './past.ts';

export interface CheckStory {
  past: Past;
  cast: Cast;
  firm: MadeFirm;
  end: CheckEnd;
  chance: Chance;
  calendar: Calendar;
}

const MATTER = 'food-production-by-commitment';

/** A firm applies and holds its licence at once; what its check comes to follows later. */
export async function applyByCommitment(story: CheckStory): Promise<Moment[]> {
  const { past, cast, firm } = story;
  const owner = await cast.owner(firm);
  const draft = await past.open(owner, MATTER);
  const file = await cast.upload(owner, '食品安全管理制度.pdf');
  const { version } = await past.save(owner, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: {
      ...draft.answers,
      contactMobile: '12000000099',
      foodClass: firm.trade.foodClass,
      products: firm.trade.products,
      staff: [{ name: firm.organisation.legalRepresentative, duty: 'director' }],
    },
    materials: { 'safety-rules': [file] },
  });
  const items = draft.body.commitment?.items.map(({ id }) => id) ?? [];
  const granted = await past.submit(owner, {
    draftId: draft.id,
    expectedVersion: version,
    commitment: { items, signer: owner.person.name },
  });
  return checkAfterwards(story, owner, granted.id);
}
