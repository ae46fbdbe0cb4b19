import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { originOf, readConfig } from '#apps/server/config.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import { openDatabase } from '#platform/db/server/database.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { logSigner } from '#platform/ledger/server/note/checkpoint.ts';
import { readLogResource } from '#platform/ledger/server/readLogResource.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { sequenceOnce } from '#platform/ledger/server/sequencer/sequenceOnce.ts';

const program = path.resolve(import.meta.dirname, '../../onewindow');
const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-verify-'));
const head = path.join(folder, 'head');
const now = new Date('2026-11-23T02:00:00Z');
const subjectId = newId();
let db: TestDatabase;
let env: Record<string, string>;

/** Types the line in a shell of its own, as anybody would. */
async function verify(...more: string[]): Promise<{ code: number; printed: string }> {
  const child = spawn(program, ['verify', 'ledger', '--lang', 'en', ...more], {
    env: { PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
  return { printed: await text(child.stdout), code: await ended };
}

/** As the owner of the tables can, who switches the guard off first. */
async function rewrite(statement: string, values: unknown[] = []): Promise<void> {
  const owner = openDatabase(db.migratorUrl, { max: 1 });
  await owner.transaction(async (tx) => {
    await tx.rows("SET LOCAL onewindow.ledger_rewrite = 'on'");
    await tx.rows(statement, values);
  });
  await owner.close();
}

beforeAll(async () => {
  db = await testDatabase();
  env = { ONEWINDOW_DATABASE_URL: db.superuserUrl, ONEWINDOW_DATA: path.join(folder, 'data') };
  for (let number = 1; number <= 5; number++) {
    await db.database.transaction((tx) =>
      recordAction(tx, {
        ...{ subjectType: 'licence', subjectId, name: 'issue', at: now },
        ...{ actorId: 'system:rule', capacity: { kind: 'system' }, body: { number: `${number}` } },
      }),
    );
  }
  const keys = await openKeys(path.join(folder, 'data/keys'), {});
  const signer = logSigner(keys.ledger, originOf(readConfig(env)));
  await sequenceOnce({ database: db.database, signer, now: () => now });
  const published = await readLogResource(db.database, 'checkpoint');
  writeFileSync(head, published!.body);
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('./onewindow verify ledger [DAT-06]', () => {
  test('passes a ledger that nobody touched, against a head that was kept', async () => {
    const { code, printed } = await verify('--checkpoint', head);
    expect(printed).toContain('The ledger is sound: 5 records in the tree');
    expect(code).toBe(0);
  });

  test('finds one byte of an act, and says which', async () => {
    const change = `UPDATE actions SET body = replace(body::text, $1, $2)::jsonb WHERE seq = 3`;
    await rewrite(change, ['"3"', '"2"']);
    const { code, printed } = await verify('--checkpoint', head);
    await rewrite(change, ['"2"', '"3"']);
    expect(printed).toContain('it has been changed');
    expect(printed).toContain(`licence ${subjectId} #3`);
    expect(printed).toContain('The ledger was tampered with');
    expect(code).toBe(1);
  });

  test.each([
    ['ledger_leaves', 'leaf_hash', 'leaf_index = 2', 'leaf 2'],
    ['ledger_nodes', 'hash', 'level = 2', 'node 2/0'],
    ['ledger_checkpoints', 'root', 'size = 5', 'head 5'],
  ])('finds one byte of a row of %s, and says which', async (table, column, row, named) => {
    const flip = `UPDATE ${table} SET ${column} = set_byte(${column}, 7, get_byte(${column}, 7) # 1) WHERE ${row}`;
    await rewrite(flip);
    const { code, printed } = await verify('--checkpoint', head);
    await rewrite(flip);
    expect(printed).toContain(named);
    expect(code).toBe(1);
  });

  test('finds one byte of a head that was kept, and says in which file', async () => {
    const bytes = readFileSync(head);
    const root = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1;
    bytes[root + 4]! ^= 1;
    const other = path.join(folder, 'flipped');
    writeFileSync(other, bytes);
    const { code, printed } = await verify('--checkpoint', head, '--checkpoint', other);
    expect(printed).toContain(`A head of the ledger has no valid signature  ${other}`);
    expect(code).toBe(1);
  });
});
