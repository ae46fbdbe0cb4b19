import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPack, sayIn } from '#modules/reforms/index.ts';
import { runCommandLine } from '../runCommandLine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-replicate-'));
const pack = path.resolve(import.meta.dirname, '../../../packs/shaanxi/hanzhong/low-risk-food');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function type(...words: string[]) {
  const printed: string[] = [];
  const code = await runCommandLine(words, {
    env: {},
    say: (language) => sayIn(language ?? 'zh-CN'),
    print: (text) => printed.push(text),
    tell: (text) => printed.push(text),
  });
  return { code, printed: printed.join('\n') };
}

const to = ['pack', 'replicate', pack, '--to', '640500'];

describe('low-risk food of Hanzhong, copied to Zhongwei', () => {
  const out = path.join(folder, 'zhongwei');

  test('without --confirm nothing is written; what differs and the stories there are told', async () => {
    const { code, printed } = await type(...to, '--out', out, '--only', 'licence-at-once');
    expect(code).toBe(0);
    expect(printed).toContain('汉中市 → 中卫市');
    expect(printed).toContain('duty:market-supervision');
    expect(printed).toContain('calendar:');
    expect(printed).toMatch(/✓ .*当场/);
    expect(printed).toContain('什么也没有写入');
    expect(existsSync(out)).toBe(false);
  }, 60_000);

  test('with --confirm the copy passes the check and its stories, and names its origin', async () => {
    const decisions = path.join(folder, 'decisions.yaml');
    writeFileSync(decisions, 'limit:food-production-by-commitment:postCheck.limit: 15 workdays\n');
    const made = await type(
      ...to,
      '--out',
      out,
      '--no-scenarios',
      '--confirm',
      '--decisions',
      decisions,
      '--decide',
      'calendar:2027=provisional',
      '--lang',
      'en',
    );
    expect(made).toMatchObject({ code: 0, printed: expect.stringContaining('Written to') });
    expect((await type('pack', 'check', out, '--lang', 'en')).printed).toContain('0 errors');
    expect((await type('pack', 'test', out, '--only', 'fraud', '--lang', 'en')).printed).toContain(
      '✓ A licence got by fraud',
    );
    const { reform, matters } = readPack(out).pack!;
    expect(reform).toMatchObject({
      place: '640500',
      replicatedFrom: { place: '610700', version: 1, sha256: readPack(pack).pack!.sha256 },
    });
    expect(matters.find(({ body }) => body.postCheck)!.body.postCheck!.limit.amount).toBe(15);
    expect(readFileSync(path.join(out, 'decisions.yaml'), 'utf8')).toContain('duty:market-supervision');
    // It is not written over.
    expect((await type(...to, '--out', out, '--no-scenarios', '--confirm')).code).toBe(1);
  }, 60_000);

  test('what does not fit is refused, with the keys', async () => {
    const refused = await type(
      ...to,
      '--no-scenarios',
      '--decide',
      'duty:nobody=later',
      '--decide',
      'calendar:2027=maybe',
      '--lang',
      'en',
    );
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain('duty:nobody, calendar:2027');
    expect((await type('pack', 'replicate', pack)).code).toBe(1);
    expect((await type('pack', 'replicate', pack, '--to', '999999')).printed).toContain('没有地区“999999”');
  });

  test('what was decided against stops it', async () => {
    const stopped = await type(
      ...to,
      '--out',
      path.join(folder, 'no'),
      '--no-scenarios',
      '--confirm',
      '--decide',
      'calendar:2027=wait',
      '--lang',
      'en',
    );
    expect(stopped.code).toBe(1);
    expect(stopped.printed).toContain('Nothing was written');
    expect(existsSync(path.join(folder, 'no'))).toBe(false);
  });

  test('a story that does not go there as written stops it, and a stricter law of the city counts', async () => {
    const city = path.join(folder, 'city');
    mkdirSync(path.join(city, 'law'), { recursive: true });
    writeFileSync(
      path.join(city, 'places.yaml'),
      'agencies:\n  - { id: zw-approval, name: { zh: 中卫市审批服务管理局, en: null }, place: "640500", kind: department, duties: [administrative-approval] }\n',
    );
    writeFileSync(
      path.join(city, 'law/own.yaml'),
      'law: { id: permit, title: { zh: 中卫规定, en: Rules of Zhongwei }, source: 虚构, validFrom: 2024-01-01 }\nlimits:\n  - { id: permit.decision, title: { zh: 决定, en: Decide }, amount: 15, unit: workdays, article: 3 }\n',
    );
    const args = [
      ...to,
      '--city',
      city,
      '--lang',
      'en',
      '--only',
      'licence-at-once',
      '--out',
      path.join(folder, 'b'),
    ];
    const { printed, code } = await type(
      ...args,
      '--confirm',
      '--decide',
      'register:low-risk-food-classes=empty',
    );
    expect(printed).toContain('→ [default] 15 workdays');
    expect(printed).toContain('Administrative approval: 中卫市审批服务管理局');
    expect(printed).toContain('✗');
    expect(code).toBe(1);
    expect(existsSync(path.join(folder, 'b'))).toBe(false);
  }, 60_000);
});
