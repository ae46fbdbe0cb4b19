import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '#platform/api/server/once.ts';
import { loadCalendar } from '#platform/calendar/server/loadCalendar.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { FIRM, officer, openPermits } from '../testing/openPermits.ts';
import { act } from './act.ts';
import type { CaseRow } from './caseRow.ts';
import { openProcessBook, type ProcessBook } from './processBook.ts';
import { rememberCases } from './rememberedCases.ts';

let world: Awaited<ReturnType<typeof openPermits>>;
beforeAll(async () => {
  world = await openPermits();
});
afterAll(() => world.db.close());

const decider = officer('decider');
const read = (id: string) => world.db.database.one<CaseRow>('SELECT * FROM cases WHERE id = $1', [id]);

/** Takes an action as a request to one process of several does: remembering, and once per key. */
function ask(book: ProcessBook, caseId: string, action: string): Promise<CaseRow> {
  const request = { actor: FIRM, operation: 'test', key: newId(), input: { caseId, action } };
  return once(world.db.database, request, (tx) =>
    act({ ...world.context(tx), book, recalls: true }, { caseId, action, actor: decider }),
  );
}

/** The book of another process on the same database. */
function otherBook(): ProcessBook {
  const calendar = loadCalendar();
  return openProcessBook({ effects: { 'test.issue': async () => {} }, calendarOf: () => calendar });
}

describe('a remembered case', () => {
  it('is the row that the database holds, after every action', async () => {
    const { id } = await world.submit({ area: '1' });
    expect(world.book.remembered.peek(id)).toEqual(await read(id));
    for (const action of ['hear', 'resume', 'hear', 'resume', 'grant']) {
      await ask(world.book, id, action);
      expect(world.book.remembered.peek(id)).toEqual(await read(id));
    }
  });

  it('is not read again by the next action', async () => {
    const { id } = await world.submit({ area: '1' });
    const asked: string[] = [];
    await world.db.database.transaction((tx) => {
      const maybe: typeof tx.maybe = (statement, values) => {
        asked.push(typeof statement === 'string' ? statement : statement.name);
        return tx.maybe(statement, values);
      };
      const context = { ...world.context({ ...tx, maybe }), recalls: true };
      return act(context, { caseId: id, action: 'hear', actor: decider });
    });
    expect(asked).not.toContain('case_lock');
  });

  it('that another process moved since is read anew, and the action taken or refused on what stands', async () => {
    const { id } = await world.submit({ area: '1' });
    const other = otherBook();
    await ask(other, id, 'hear');
    await ask(other, id, 'resume');
    // Here it is still remembered as it was submitted, where a hearing may begin just as well.
    expect((await ask(world.book, id, 'hear')).version).toBe(5);
    await ask(other, id, 'resume');
    await expect(ask(world.book, id, 'resume')).rejects.toMatchObject({ code: 'case.actionNotPossible' });
    expect((await read(id)).version).toBe(6);
  });

  it('keeps its chain when two processes act on it at once, and no two of them wait for each other', async () => {
    const { id, version } = await world.submit({ area: '1' });
    const other = otherBook();
    let taken = 0;
    const insist = async (book: ProcessBook) => {
      for (let n = 0; n < 40; n++) {
        try {
          await ask(book, id, n % 2 === 0 ? 'hear' : 'resume');
          taken++;
        } catch (error) {
          // Two that wait for each other would end here too, as 40P01.
          expect((error as Problem).code).toBe('case.actionNotPossible');
        }
      }
    };
    await Promise.all([insist(world.book), insist(world.book), insist(other), insist(other)]);
    expect((await read(id)).version).toBe(version + taken);
  });

  it('that the database lost, as after a change to a copy that lagged behind, leaves no gap in the chain', async () => {
    const row = await world.submit({ area: '1' });
    const lost = { ...row, version: row.version + 1, head_hash: Buffer.alloc(32, 1) };
    world.book.remembered.keep(lost);
    expect((await ask(world.book, row.id, 'hear')).version).toBe(row.version + 1);
    expect(await read(row.id)).toMatchObject({ version: row.version + 1, state: 'hearing' });
  });

  it('is refused by an effect only as it stands', async () => {
    const { id } = await world.submit({ area: '1' });
    const effect = () => async () => {
      throw new Problem('test.refused', 409);
    };
    await ask(otherBook(), id, 'hear');
    await expect(ask({ ...world.book, effect }, id, 'grant')).rejects.toMatchObject({
      code: 'case.actionNotPossible',
    });
    await ask(otherBook(), id, 'resume');
    await expect(ask({ ...world.book, effect }, id, 'grant')).rejects.toMatchObject({ code: 'test.refused' });
  });

  it('is forgotten when its action is rolled back', async () => {
    const { id } = await world.submit({ area: '1' });
    await expect(
      world.db.database.transaction(async (tx) => {
        const context = { ...world.context(tx), recalls: true };
        await act(context, { caseId: id, action: 'hear', actor: decider });
        throw new Problem('test.stop', 409);
      }),
    ).rejects.toThrow('test.stop');
    expect(world.book.remembered.peek(id)).toBeUndefined();
    expect((await ask(world.book, id, 'grant')).outcome).toBe('granted');
  });
});

describe('what is remembered', () => {
  const calendar = loadCalendar();
  const row = (id: string, version = 1) => ({ id, version, place_id: 'town' }) as CaseRow;

  it('goes after a while, with a new calendar, and never back to an older version', () => {
    let [now, current] = [0, calendar];
    const cases = rememberCases(
      () => current,
      () => now,
    );
    cases.keep(row('a', 2));
    cases.keep(row('a', 1));
    expect(cases.peek('a')!.version).toBe(2);
    current = loadCalendar();
    expect(cases.peek('a')).toBeUndefined();
    cases.keep(row('a', 3));
    now = 60_000;
    expect(cases.peek('a')).toBeUndefined();
  });

  it('is taken by one only', () => {
    const cases = rememberCases(() => calendar);
    cases.keep(row('a'));
    expect(cases.take('a')).toBeDefined();
    expect(cases.take('a')).toBeUndefined();
  });

  it('does not grow without end: the oldest goes first', () => {
    const cases = rememberCases(() => calendar);
    for (let n = 0; n < 10_000; n++) cases.keep(row(String(n)));
    expect(cases.peek('0')).toBeUndefined();
    expect(cases.peek('9999')).toBeDefined();
  });
});
