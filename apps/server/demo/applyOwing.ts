import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Cast } from './cast.ts';
import { demoOwner } from './demoOwner.ts';
import type { Past } from './past.ts';

const MATTER = 'food-business-licence';
const ADOPTED = sql('demo_deferral_adopted', 'SELECT 1 FROM matters WHERE matter = $1 LIMIT 1');
/** A machine factory opens a canteen for its people. */
const OWNER = { subject: 'wu-jianping', uscc: '91999900MADEM00464' };

/** A trusted firm is accepted with one material owing, so long ago that it has fallen due (APV-12). */
export async function applyOwing({ database }: Services, past: Past, cast: Cast): Promise<void> {
  if (!(await database.maybe(ADOPTED, [MATTER]))) return;
  const owner = await demoOwner(database, OWNER.subject, OWNER.uscc);
  if (!owner) return;
  const draft = await past.open(owner, MATTER);
  const { version } = await past.save(owner, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, contactMobile: '12000000006', takeaway: 'no' },
    materials: { 'floor-plan': [await cast.upload(owner, '经营场所布局图.pdf')] },
  });
  await past.submit(owner, { draftId: draft.id, expectedVersion: version });
}
