import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import { instantOn } from '#platform/calendar/pure/legalDate.ts';
import type { Database } from '#platform/db/server/database.ts';
import { sql } from '#platform/db/server/database.ts';
import { demoOwner } from './demoOwner.ts';
import type { Past } from './past.ts';

const MATTER = 'food-business';
const FIVE_YEARS = 60;
const ADOPTED = sql('demo_food_business_adopted', 'SELECT 1 FROM matters WHERE matter = $1 LIMIT 1');
/** The noodle shop, whose licence is about to lapse. */
const OWNER = { subject: 'ma-cheng', uscc: '91999900MADEM00389' };
const ANSWERS = {
  mobile: '12000000005',
  area: '86.5',
  tenure: 'rented',
  employees: '6',
  businessForm: 'catering',
  items: '热食类制售',
  safetyOfficer: '马成',
};

/** When a licence of five years was issued that ends so many days from today. */
export function issuedSoThatItEndsIn(days: number, today: string): Date {
  return instantOn(shiftMonths(shiftDays(today, days + 1), -FIVE_YEARS), '10:00');
}

/** The noodle shop gets its food business licence, at once and by rule; the past is where the caller moved it. */
export async function issueLongAgo(
  database: Database,
  past: Past,
  upload: (owner: Parameters<Past['open']>[0], name: string) => Promise<string>,
): Promise<void> {
  if (!(await database.maybe(ADOPTED, [MATTER]))) return;
  const owner = await demoOwner(database, OWNER.subject, OWNER.uscc);
  if (!owner) return;
  const draft = await past.open(owner, MATTER);
  const materials: Record<string, string[]> = {};
  for (const { id, by, title } of draft.body.materials) {
    if (by === 'upload') materials[id] = [await upload(owner, `${title.zh}.pdf`)];
  }
  const { version } = await past.save(owner, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers: { ...draft.answers, ...ANSWERS },
    materials,
  });
  await past.submit(owner, { draftId: draft.id, expectedVersion: version });
}
