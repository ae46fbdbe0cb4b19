import type { Effect } from '#platform/connect/server/fake/openFake.ts';
import type { Database } from '#platform/db/server/database.ts';
import type { Outside } from './outside.ts';

const PUSHES = 'SELECT case_id AS key FROM post_checks';
const MESSAGES = `SELECT DISTINCT bundle AS key FROM notice_messages
  WHERE channel = 'sms' AND state IN ('sent', 'delivered')`;
const UNSENT = `SELECT state, last_error FROM notice_messages
  WHERE channel = 'sms' AND state NOT IN ('sent', 'delivered', 'skipped')`;

/** What other people's systems did beside what they should have done, by name; empty when all is well. */
export async function findWrongOutside(
  db: Database,
  { regulator, sms }: Outside,
): Promise<Record<string, unknown[]>> {
  const wrong: Record<string, unknown[]> = {
    pushes: differences(await keys(db, PUSHES), regulator.effects.map(pushId)),
    'licences filed twice': repeated(regulator.effects.map(licenceNumber)),
    messages: differences(await keys(db, MESSAGES), sms.effects.map(reference)),
    'messages that did not go out': await db.rows(UNSENT),
  };
  return Object.fromEntries(Object.entries(wrong).filter(([, found]) => found.length > 0));
}

async function keys(db: Database, query: string): Promise<string[]> {
  return (await db.rows<{ key: string }>(query)).map(({ key }) => key);
}

const pushId = ({ body }: Effect) => (body as { pushId: string }).pushId;
const licenceNumber = ({ body }: Effect) => (body as { licence: { number: string } }).licence.number;
const reference = ({ body }: Effect) => (body as { reference: string }).reference;

/** What is missing on either side, and what is there twice. */
function differences(wanted: string[], found: string[]): string[] {
  return [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `not done: ${key}`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `not asked for: ${key}`),
    ...repeated(found),
  ];
}

function repeated(list: string[]): string[] {
  return list.filter((one, n) => list.indexOf(one) !== n).map((key) => `twice: ${key}`);
}
