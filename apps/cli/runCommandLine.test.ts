import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayIn } from '#modules/reforms/index.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { openKeys } from '#platform/crypto/server/keys.ts';
import { openDatabase } from '#platform/db/server/database.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { commands } from './commands.ts';
import { runCommandLine } from './runCommandLine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-cli-'));
const pack = path.resolve(import.meta.dirname, '../../packs/shaanxi/hanzhong/low-risk-food');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Types a line; the language of the environment is Chinese. */
async function type(line: string, env: Record<string, string> = {}) {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runCommandLine(line.split(' ').filter(Boolean), {
    env,
    say: (language) => sayIn(language ?? 'zh-CN'),
    print: (text) => printed.push(text),
    tell: (text) => told.push(text),
  });
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}

describe('the help', () => {
  test.each(['zh', 'en'])('names every command, with words for each, in %s', async (language) => {
    const { code, printed } = await type(`help --lang ${language}`);
    expect(code).toBe(0);
    for (const { name } of commands) {
      expect(printed).toContain(`  ${name} `);
      const one = await type(`help ${name} --lang ${language}`);
      expect(one.printed).toContain(`onewindow ${name}`);
      expect(one.printed).not.toMatch(/cli\.commands/);
    }
    expect(printed).not.toMatch(/cli\./);
    expect(printed).toContain('ONEWINDOW_DATA');
  });

  test('every command can be loaded', async () => {
    for (const { load } of commands) expect(typeof (await load()).run).toBe('function');
  });

  test('what was wrongly typed is told, with 2', async () => {
    expect(await type('pack chek')).toMatchObject({ code: 2, told: expect.stringContaining('“pack chek”') });
    expect((await type('pack test --plaze 640500')).code).toBe(2);
    expect((await type('verify licence')).code).toBe(2);
    expect((await type('migrate now')).code).toBe(2);
  });
});

describe('a key', () => {
  const env = { ONEWINDOW_DATA: path.join(folder, 'keyed') };

  test('is replaced by a new one, and the old public half stays known', async () => {
    const keys = path.join(env.ONEWINDOW_DATA, 'keys');
    const before = await openKeys(keys);
    expect(await type('key rotate ledger', env)).toMatchObject({
      code: 0,
      printed: expect.stringContaining('ledger'),
    });
    const { publicKeys } = (await openKeys(keys)).ledger;
    expect(publicKeys).toHaveLength(2);
    expect(publicKeys[1]!.equals(before.ledger.publicKeys[0]!)).toBe(true);
  });

  test('that may not be replaced, or is not here, is refused in words', async () => {
    const backup = await type('key rotate backup', env);
    expect(backup).toMatchObject({ code: 1, told: expect.stringContaining('attestation') });
    const nowhere = await type('key rotate ledger', { ONEWINDOW_DATA: path.join(folder, 'nowhere') });
    expect(nowhere).toMatchObject({ code: 1, told: expect.stringContaining('nowhere') });
  });
});

describe('reforms', () => {
  test('are found at any depth; what they save stands beside what is claimed', async () => {
    const deep = path.join(folder, 'a/b/c/reform');
    cpSync(pack, deep, { recursive: true });
    const { code, printed } = await type(`pack check ${path.join(folder, 'a')} --lang en`);
    expect(code).toBe(0);
    expect(printed).toMatch(/steps +10 → 3 +−70% +the numbers are the source's; it prints −60%/);
    expect(printed).toMatch(/working days +20 → 1 +−95% +as the source says/);
    expect(printed).toContain('compared as one working day');
    expect(printed).toContain('0 errors');
    expect((await type(`pack list ${path.join(folder, 'a')}`)).printed).toContain('APV-01、APV-04、APV-05');
  });

  test('with a fault end in 1, with file, line and column', async () => {
    const broken = path.join(folder, 'broken');
    cpSync(pack, broken, { recursive: true });
    const file = path.join(broken, 'matters/food-production-reissue.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('placeField: premises', 'placeField: nowhere'));
    const { code, printed } = await type(`pack check ${broken}`);
    expect(code).toBe(1);
    expect(printed).toMatch(/matters\/food-production-reissue\.yaml:24:1 错误 .*nowhere/);
  });

  test.each([
    [
      'zh',
      '错误',
      '事实里有：类别在低风险目录内、',
      '请给其中一个换一个编号',
      '现有的职责是：administrative-approval、',
    ],
    [
      'en',
      'error:',
      'The facts of this matter are: class on the low-risk list, ',
      'another id',
      'There are: administrative-approval, ',
    ],
  ])(
    'with every kind of fault name file, line, column and what to do, in %s',
    async (language, error, facts, id, duties) => {
      const folders = path.join(folder, `faults-${language}`);
      cpSync(pack, folders, { recursive: true });
      const file = path.join(folders, 'matters/food-production-by-commitment.yaml');
      const wrong: [from: string, to: string, at: string][] = [
        ['duty: market-supervision', 'duty: market-watching', 'market-watching'],
        ['{ role: reviewer, at: decider }', '{ role: wizard, at: decider }', 'wizard'],
        ['rule: 登记状态 = "存续"', 'rule: 登记状态 = "存续" and 注册资金 > 1', '注册资金'],
        ['- { id: safety-rules,', '- { id: staff-list,', 'staff-list, title: { zh: 食品安全管理制度'],
        ['rule: not(处于限制申请期)', 'rule: not(处于限制申请期', 'not('],
        ['placeField: premises', 'placeField: nowhere', 'nowhere'],
      ];
      const text = wrong.reduce(
        (before, [from, to]) => before.replace(from, () => to),
        readFileSync(file, 'utf8'),
      );
      writeFileSync(file, text);
      const { code, printed } = await type(`pack check ${folders} --lang ${language}`);
      expect(code).toBe(1);
      const lines = printed.split('\n');
      for (const [, , at] of wrong) {
        const line = text.slice(0, text.indexOf(at)).split('\n').length;
        const told = lines.findIndex(
          (one) => one.includes(`by-commitment.yaml:${line}:`) && one.includes(error),
        );
        expect(lines[told], at).toMatch(/:\d+:\d+ /);
        // What to do stands below it.
        expect(lines[told + 1], at).toMatch(/^ {6}\S/);
      }
      for (const words of [facts, id, duties]) expect(printed).toContain(words);
      expect(printed).not.toMatch(/reforms\.|rules\.problems|—/);
    },
  );

  test('that are not there end in 1', async () => {
    mkdirSync(path.join(folder, 'empty'));
    expect(await type(`pack list ${path.join(folder, 'empty')}`)).toMatchObject({
      code: 1,
      told: expect.stringContaining('没有改革包'),
    });
  });
});

describe('an installation', () => {
  let db: TestDatabase;
  let env: Record<string, string>;
  beforeAll(async () => {
    db = await testDatabase();
    env = { ONEWINDOW_DATABASE_URL: db.superuserUrl, ONEWINDOW_DATA: path.join(folder, 'data') };
  });
  afterAll(() => db.close());

  test('that is not there is not made by looking at it', async () => {
    const nowhere = { ONEWINDOW_DATA: path.join(folder, 'nothing') };
    expect(await type('verify ledger', nowhere)).toMatchObject({
      code: 1,
      told: expect.stringContaining('还没有安装'),
    });
  });

  test('is brought up to date, and a second time there is nothing to do', async () => {
    expect(await type('migrate', env)).toEqual({ code: 0, printed: '完成：更新了 0 项。', told: '' });
  });

  test('knows no licence of that number', async () => {
    const { code, printed } = await type('verify licence 123 --lang en', env);
    expect(code).toBe(1);
    expect(printed).toBe('There is no licence with the number 123.');
  });

  test('has a sound ledger, until somebody changes a record [DAT-06]', async () => {
    await db.database.transaction((tx) =>
      recordAction(tx, {
        subjectType: 'licence',
        subjectId: newId(),
        name: 'issue',
        actorId: 'system:rule',
        capacity: { kind: 'system' },
        at: new Date('2026-11-23T02:00:00Z'),
        body: { number: '1' },
      }),
    );
    expect(await type('verify ledger', env)).toMatchObject({
      code: 0,
      printed: expect.stringContaining('账本完好'),
    });
    const owner = openDatabase(db.migratorUrl, { max: 1 });
    await owner.transaction(async (tx) => {
      await tx.rows("SET LOCAL onewindow.ledger_rewrite = 'on'");
      await tx.rows("UPDATE actions SET name = 'revoke'");
    });
    await owner.close();
    const { code, printed } = await type('verify ledger', env);
    expect(code).toBe(1);
    expect(printed).toContain('账本被动过');
    expect(printed).not.toContain('ledger.problem');
  });

  test('is backed up with a passphrase only', async () => {
    expect(await type('backup', env)).toMatchObject({ code: 1, told: expect.stringContaining('没有口令') });
    const secret = path.join(folder, 'passphrase');
    writeFileSync(secret, 'correct horse battery staple\n');
    const out = path.join(folder, 'one.backup');
    const { code, printed } = await type(`backup ${out} --passphrase-file ${secret}`, env);
    expect(code).toBe(0);
    expect(printed).toContain(out);
    expect(await type(`backup ${out} --passphrase-file ${secret}`, env)).toMatchObject({ code: 1 });
  });

  test('on a server of its own, or in earnest, is not emptied as a demonstration', async () => {
    const refused = { code: 1, told: expect.stringContaining('不是演示环境') };
    expect(await type('demo reset --yes', env)).toMatchObject(refused);
  });
});

describe('scenarios', () => {
  test('are played on a server of their own; one that does not go as written ends in 1, with its line', async () => {
    const copy = path.join(folder, 'stories');
    cpSync(path.resolve(import.meta.dirname, '../scenarios/testing/packs/barber-shop'), copy, {
      recursive: true,
    });
    const file = path.join(copy, 'scenarios/fraud.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('bar: 3 years', 'bar: 4 years'));
    const { code, printed } = await type(`pack test ${copy}`);
    expect(code).toBe(1);
    expect(printed).toContain('✓ 另一个事项只靠配置就能先证后核');
    expect(printed).toContain('✗ 另一个事项查出骗取许可');
    expect(printed).toMatch(/scenarios\/fraud\.yaml:13:5 错误 bar：应为 4 years，实际是 2029-11-27/);
    expect(printed).toContain('演练通过 1 个，未通过 1 个');
  }, 180_000);
});
