import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPack, isFault } from './checkPack.ts';
import { knownHere } from './knownHere.ts';
import type { Pack } from './pack.ts';
import { readPack } from './readPack.ts';
import { type Say, sayIn } from './say.ts';

const original = path.resolve(import.meta.dirname, '../../../packs/shaanxi/hanzhong/low-risk-food');
const known = knownHere();
const MATTER = 'matters/food-production-by-commitment.yaml';
const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/** Keys instead of words, with the values that the message names. */
const keys: Say = Object.assign(
  (key: string, params: Record<string, string | number> = {}) =>
    [key.replace(/\.message$/, ''), ...Object.values(params)].join(' ').trim(),
  { language: 'zh-CN' as const },
);

/** The pack with texts replaced, in a folder of its own. Each text must be there exactly once. */
function changed(...changes: [file: string, from: string, to: string][]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-pack-'));
  copies.push(folder);
  cpSync(original, folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${file} has ${from} not exactly once`);
    writeFileSync(
      path.join(folder, file),
      text.replace(from, () => to),
    );
  }
  return folder;
}

/** `file:line message` of every fault, warnings left out. */
function faults(...changes: Parameters<typeof changed>): string[] {
  const folder = changed(...changes);
  const { pack, problems } = readPack(folder, keys);
  const found = pack ? checkPack(pack, known, keys).problems.filter(isFault) : problems;
  return found.map(({ file, line, message }) => `${path.basename(file)}:${line} ${message}`);
}

/** The line of the original on which a text stands, in a changed one when the change adds lines before it. */
function lineOf(file: string, text: string): number {
  return readFileSync(path.join(original, file), 'utf8').split(text)[0]!.split('\n').length;
}

const at = (text: string, key: string) =>
  `food-production-by-commitment.yaml:${lineOf(MATTER, text)} reforms.check.${key}`;

describe('the reform as it is', () => {
  test('has no faults, and every text for its warnings', () => {
    const say = sayIn('en');
    const { pack } = readPack(original, say);
    const { problems } = checkPack(pack!, known, say);
    expect(problems.filter(isFault)).toEqual([]);
    expect(problems.flatMap(({ message, hint = '' }) => [message, hint]).join('\n')).not.toContain(
      'reforms.',
    );
  });

  test('saves what its source says; a percentage that does not compute is told [APV-01] [APV-01.r2] [APV-01.r3]', () => {
    const { pack } = readPack(original, keys);
    const { effects, assumed, atOnceCountsOne } = checkPack(pack!, known, keys);
    expect(effects.map(({ of, before, after, change }) => [of, before, after, change])).toEqual([
      ['steps', 10, 3, -70],
      ['materials', 10, 4, -60],
      ['workdays', 20, 1, -95],
      ['visits', 3, 1, -67],
    ]);
    expect(effects.map(({ agrees, quotedOtherwise }) => [agrees, quotedOtherwise])).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect(atOnceCountsOne).toBe(true);
    expect(
      assumed.filter(({ matter, what }) => matter === 'food-production-ordinary' && what === 'stage'),
    ).toHaveLength(6);
  });
});

describe('a fault is found, with its line', () => {
  test.each([
    ['unknown duty', 'duty: market-supervision', 'duty: market-watching', 'unknownDuty market-watching'],
    [
      'unknown role',
      '{ role: inspector, at: regulator }',
      '{ role: inspectress, at: regulator }',
      'unknownRole inspectress',
    ],
    [
      'unknown party',
      '{ role: inspector, at: regulator }',
      '{ role: inspector, at: watcher }',
      'unknownParty watcher',
    ],
    [
      'a fact of an unknown field',
      'provider: inRegister, field: foodClass',
      'provider: inRegister, field: foodKind',
      'unknownField foodKind',
    ],
    [
      'a fact of an unknown register',
      'field: foodClass, register: low-risk-food-classes',
      'field: foodClass, register: no-list',
      'unknownRegister no-list',
    ],
    [
      'a field of an unknown register',
      'kind: register, register: low-risk-food-classes',
      'kind: register, register: no-list',
      'unknownRegister no-list',
    ],
    ['an unknown place field', 'placeField: premises', 'placeField: whereabouts', 'unknownField whereabouts'],
    ['a place field that is no place', 'placeField: premises', 'placeField: address', 'notAPlace address'],
    ['something shown that is not there', 'from: foodClass }', 'from: foodKind }', 'unknownShown foodKind'],
    ['something shown that cannot be', 'from: foodClass }', 'from: staff }', 'cannotBeShown staff'],
    [
      'a promised time above the statutory one is refused [APV-24]',
      'promisedTime: { amount: 0,',
      'promisedTime: { amount: 21,',
      'promisedTooLong',
    ],
    [
      'times whose order cannot be told',
      'promisedTime: { amount: 0, unit: workdays',
      'promisedTime: { amount: 3, unit: months',
      'promisedTooLong',
    ],
    ['a legal time above the law', 'legalTime: { amount: 20,', 'legalTime: { amount: 30,', 'longerThanLaw'],
    ['a check of something not promised', 'promise: layout', 'promise: lay-out', 'unknownPromise lay-out'],
    ['an unknown ban', 'fraudBan: permit.fraud-ban', 'fraudBan: permit.no-ban', 'unknownBan permit.no-ban'],
    ['a material twice', '- { id: staff-list,', '- { id: safety-rules,', 'twice'],
    ['a condition twice', '- id: firm-active', '- id: class-listed', 'twice'],
    ['a fact twice', '- { id: commitmentSigned,', '- { id: barred,', 'badName'],
    ['a stage twice', '- { id: review, kind: examination', '- { id: acceptance, kind: examination', 'twice'],
    [
      'a stage under a name of the process',
      '- { id: review, kind: examination',
      '- { id: granted, kind: examination',
      'reservedStage granted',
    ],
    ['no decision', 'kind: decision, title', 'kind: examination, title', 'noDecision'],
    ['Chinese in the English', 'en: Application form }', 'en: 申请书 }', 'englishInChinese'],
    [
      'a rule on a stage that no rule may pass',
      'decidedBy: [rule, officer] }\n  - { id: review',
      'decidedBy: [officer], when: 材料齐全 }\n  - { id: review',
      'whenWithoutRule acceptance',
    ],
    [
      'a stop that no law lists',
      'holder: { role: reviewer, at: decider }, decidedBy',
      'holder: { role: reviewer, at: decider }, mayStopFor: [lunch], decidedBy',
      'unknownStop lunch',
    ],
  ])('%s', (_, from, to, key) => {
    const found = faults([MATTER, from, to]);
    expect(found.join('\n')).toContain(`reforms.check.${key}`);
    const line = from.includes('\n') ? lineOf(MATTER, 'stages:') + 1 : undefined;
    if (line) expect(found[0]).toContain(`:${line} `);
  });

  test('what only works with a firm is refused where natural persons may apply, each in its place [APV-25]', () => {
    const found = faults([MATTER, 'farmer-cooperative]', 'individual]']);
    const levers = found.flatMap((one) => /needsFirm (.+)$/.exec(one)?.[1] ?? []);
    expect(levers).toEqual(
      expect.arrayContaining([
        'postCheck',
        'organisation (firmStatus)',
        'barred (barred)',
        'organisation.uscc',
      ]),
    );
    expect(found).toContain(at('prefill: organisation.uscc', 'needsFirm organisation.uscc'));
  });

  test('a life theme that the list of the pack does not have', () => {
    const list = changed([MATTER, 'type: permit', 'type: permit\ntheme: jobs']);
    const { pack } = readPack(list, keys);
    const [theme] = checkPack(pack!, known, keys).problems.filter(({ message }) => message.includes('theme'));
    expect(theme).toMatchObject({ message: 'reforms.check.themeUnknown jobs', severity: 'warning' });
  });

  test('on the line where it stands', () => {
    const found = faults([MATTER, 'duty: market-supervision', 'duty: market-watching']);
    expect(found).toEqual([
      expect.stringContaining(at('duty: market-supervision', 'unknownDuty market-watching')),
    ]);
  });

  test('a rule that does not read: file, line and column of the very word, and the rule’s own message', () => {
    const folder = changed([MATTER, 'rule: 登记状态 = "存续"', 'rule: 登记状态 = "存续" and 注册资金 > 1']);
    const { pack } = readPack(folder, keys);
    const [fault] = checkPack(pack!, known, sayIn('zh-CN')).problems.filter(isFault);
    const line = readFileSync(path.join(folder, MATTER), 'utf8').split('\n')[fault!.line - 1]!;
    expect(line.slice(fault!.column - 1)).toMatch(/^注册资金/);
    expect(fault!.message).toContain('注册资金');
    expect(fault!.hint).not.toMatch(/^rules\./);
  });

  test('a rule in a block of several lines', () => {
    const folder = changed([
      MATTER,
      'rule: 登记状态 = "存续"',
      'rule: |\n      登记状态 = "存续"\n        and 注册资金 > 1',
    ]);
    const { pack } = readPack(folder, keys);
    const [fault] = checkPack(pack!, known, keys).problems.filter(isFault);
    const line = readFileSync(path.join(folder, MATTER), 'utf8').split('\n')[fault!.line - 1]!;
    expect(line.slice(fault!.column - 1)).toMatch(/^注册资金/);
  });

  test('a `when` that does not read', () => {
    const found = faults([
      MATTER,
      'decidedBy: [rule, officer] }\n  - { id: review',
      'decidedBy: [rule, officer], when: 材料齐 }\n  - { id: review',
    ]);
    expect(found.join()).toContain('rules.problems.unknownName');
  });

  test('a stage that a rule may pass without any condition', () => {
    const text = readFileSync(path.join(original, MATTER), 'utf8');
    const conditions = text.slice(text.indexOf('conditions:'), text.indexOf('# The document counts four'));
    const found = faults([MATTER, conditions, 'conditions: []\n']);
    expect(found.filter((line) => line.includes('ruleWithoutConditions'))).toHaveLength(3);
  });

  test('a commitment that is gone, with all that leaned on it', () => {
    const text = readFileSync(path.join(original, MATTER), 'utf8');
    const commitment = text.slice(text.indexOf('commitment:\n'), text.indexOf('stages:\n'));
    const found = faults([MATTER, commitment, '']).join('\n');
    expect(found).toContain('noCommitment');
    expect(found).toContain('materialNeedsCommitment commitment-letter');
    expect(found).toContain('unknownPromise papers');
  });

  test('a field twice is refused when the file is read', () => {
    const found = faults([MATTER, '- { id: products, kind', '- { id: address, kind']);
    expect(found).toEqual([expect.stringContaining('form.sections.1.fields.3.id')]);
  });

  test('a text without English is refused when the file is read', () => {
    const found = faults([
      MATTER,
      'title: { zh: 场所环境与布局, en: Premises and layout }',
      'title: { zh: 场所环境与布局 }',
    ]);
    expect(found).toEqual([expect.stringContaining('postCheck.checklist.1.title.en')]);
  });

  test('a claim that the definitions do not give', () => {
    const found = faults([
      MATTER,
      '- { id: safety-rules, title',
      '- { id: one-more, title: { zh: 另一份, en: One more }, colour: required, by: upload }\n  - { id: safety-rules, title',
    ]);
    const line = lineOf('reform.yaml', '- { of: materials');
    expect(found).toEqual([
      `reform.yaml:${line} reforms.check.claimDiffers reforms.measures.materials 10 5 10 4`,
    ]);
  });

  test('a matter or register that is not there, or twice', () => {
    expect(faults(['reform.yaml', 'measured: food-production-by-commitment', 'measured: nothing'])).toEqual([
      expect.stringContaining('unknownMatter nothing'),
    ]);
    expect(
      faults([
        'reform.yaml',
        '  - registers/linkage-meetings.yaml',
        '  - registers/risk-assessments.yaml',
      ]).join(),
    ).toContain('twice');
    expect(
      faults(['reform.yaml', '  - registers/linkage-meetings.yaml', '  - registers/none.yaml']).join(),
    ).toContain('noFile');
  });

  test('a law that law/ does not have is a warning, once; an article that it can cite is none', () => {
    const { pack } = readPack(original, keys);
    const warnings = (checked: Pack, source: string) =>
      checkPack(checked, known, keys).problems.filter(({ message }) =>
        message.includes(`lawNotHere ${source}`),
      );
    expect(warnings(pack!, 'permit.free-of-charge')).toEqual([]);
    const source = 'permit.no-such-article';
    const matters = pack!.matters.map((one) => ({
      ...one,
      body: { ...one.body, fee: { ...one.body.fee, source } },
    }));
    expect(warnings({ ...pack!, matters }, source)).toMatchObject([{ severity: 'warning' }]);
  });
});
