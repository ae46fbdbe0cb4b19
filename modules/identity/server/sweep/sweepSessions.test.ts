import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { signInPerson } from '../signInPerson.ts';
import { sweepSessions } from './sweepSessions.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

it('forgets sessions that ended long ago, and keeps the rest', async () => {
  const now = new Date();
  const known = { provider: 'demo', subject: 'a', name: '某人' };
  const person = await db.database.transaction((tx) => signInPerson(tx, known, now));
  for (const [ended, hash] of [
    ['200 days', 'a'],
    ['100 days', 'b'],
    ['-1 hour', 'c'],
  ]) {
    await db.database.rows(
      `INSERT INTO sessions (id, token_hash, person_id, provider, capacity, user_agent, expires_at)
       VALUES ($1, sha256($2), $3, 'demo', '{"kind":"person"}', $4, now() - $5::interval)`,
      [newId(), Buffer.from(hash!), person.id, hash, ended],
    );
  }
  expect(await sweepSessions(db.database, '6 months')).toBe(1);
  const left = await db.database.rows<{ user_agent: string }>('SELECT user_agent FROM sessions ORDER BY 1');
  expect(left.map((row) => row.user_agent)).toEqual(['b', 'c']);
});
