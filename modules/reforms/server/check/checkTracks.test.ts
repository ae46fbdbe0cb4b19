import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkPack, isFault } from '../checkPack.ts';
import { knownHere } from '../knownHere.ts';
import { readPack } from '../readPack.ts';
import { sayIn } from '../say.ts';

const known = knownHere();
const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

/** What is said of a pack in which one text was changed. */
function faults(pack: string, file: string, from: string, to: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-tracks-'));
  copies.push(folder);
  cpSync(pack, folder, { recursive: true });
  const changed = path.join(folder, file);
  const text = readFileSync(changed, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    changed,
    text.replace(from, () => to),
  );
  const read = readPack(folder, sayIn('en'));
  const problems = read.pack
    ? checkPack(read.pack, known, sayIn('en')).problems.filter(isFault)
    : read.problems;
  return problems.map(({ message }) => message);
}

const CREDIT = 'packs/shaanxi/xian-high-tech/credit-commitment';
const MATTER = 'matters/labour-dispatch.yaml';

test('a last track with a rule would leave some applications without any', () => {
  const to = '  - id: ordinary\n    when: 信用等级 = "C"\n';
  expect(faults(CREDIT, MATTER, '  - id: ordinary\n', to)).toEqual([
    'The last track ordinary has a rule, so some applications would have none.',
  ]);
});

test('a track without a rule hides those after it', () => {
  const from = '    when: 信用等级 = "B" and 涉及特殊审批环节 = "no"\n';
  expect(faults(CREDIT, MATTER, from, '')).toContain(
    'Track good has no rule, so those after it are never reached.',
  );
});

test('a track uses only what is there', () => {
  const found = faults(
    CREDIT,
    MATTER,
    'materials: [letter, key-document]',
    'materials: [letter, golden-key]',
  );
  expect(found[0]).toBe('The track uses golden-key, which the matter does not have.');
});

test('a track promises no more time than the law gives', () => {
  const from = '    promisedTime: { amount: 3, unit: workdays, source: shaanxi-25-cases/15 }';
  const found = faults(CREDIT, MATTER, from, from.replace('amount: 3', 'amount: 30'));
  expect(found.some((message) => /30/.test(message))).toBe(true);
});

test('a time to follow belongs to the deferrable colour', () => {
  const pack = 'packs/ningxia/wuzhong/credit-deferral';
  const file = 'matters/food-business-licence.yaml';
  expect(faults(pack, file, 'colour: deferrable', 'colour: required')).toEqual([
    'Material safety-rules has a time to follow but is not of the deferrable colour.',
  ]);
});
