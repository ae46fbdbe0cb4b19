import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkPack, isFault } from '../checkPack.ts';
import { knownHere } from '../knownHere.ts';
import { readPack } from '../readPack.ts';
import { sayIn } from '../say.ts';

const PACK = 'packs/shaanxi/xianyang/binzhou/single-officer';
const MATTER = 'matters/small-sign.yaml';
const LIST = 'registers/single-officer-matters.yaml';
const known = knownHere();
const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

/** What is said of the pack after a text of a file was changed. */
function faults(file: string, change: (text: string) => string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-single-'));
  copies.push(folder);
  cpSync(PACK, folder, { recursive: true });
  const text = readFileSync(path.join(folder, file), 'utf8');
  const after = change(text);
  expect(after).not.toBe(text);
  writeFileSync(path.join(folder, file), after);
  const { pack } = readPack(folder, sayIn('en'));
  return checkPack(pack!, known, sayIn('en'))
    .problems.filter(isFault)
    .map(({ message }) => message);
}

const FIRM_ACTIVE = / {2}- id: firm-active\n(?: {4}.*\n)+/;

test('a condition left out, added or changed is a fault [APV-06.r10]', () => {
  expect(faults(MATTER, (text) => text.replace(FIRM_ACTIVE, ''))).toEqual([
    expect.stringContaining('“firm-active” of small-sign-ordinary is left out'),
  ]);
  const added = (text: string) =>
    text.replace(FIRM_ACTIVE, (found) => found + found.replace('firm-active', 'extra'));
  expect(faults(MATTER, added)).toEqual([expect.stringContaining('“extra” is added')]);
  const laxer = (text: string) =>
    text.replace('rule: 登记状态 = "存续"', 'rule: 登记状态 in ("存续", "歇业")');
  expect(faults(MATTER, laxer)).toEqual([expect.stringContaining('“firm-active” differs')]);
});

test('one level, one post, a person, and a list that has the matter', () => {
  const examined = (text: string) =>
    text.replace('id: apply, kind: acceptance', 'id: apply, kind: examination');
  expect(faults(MATTER, examined)).toContainEqual(expect.stringContaining('is an examination'));
  const other = (text: string) =>
    text.replace('en: Decision }, holder: { role: reviewer', 'en: Decision }, holder: { role: decider');
  expect(faults(MATTER, other)).toContainEqual(expect.stringContaining('belong to one post'));
  const machine = (text: string) =>
    text.replace('decidedBy: [officer], origin: stated }', 'decidedBy: [rule, officer], origin: stated }');
  expect(faults(MATTER, machine)).toContainEqual(expect.stringContaining('A person decides'));
  const off = (text: string) => text.replace('code: small-sign,', 'code: another,');
  expect(faults(LIST, off)).toContainEqual(expect.stringContaining('not on the list'));
});
