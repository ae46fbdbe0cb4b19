import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPack, isFault } from '../checkPack.ts';
import { knownHere } from '../knownHere.ts';
import { readPack } from '../readPack.ts';
import { type Say, sayIn } from '../say.ts';

const original = path.resolve(import.meta.dirname, '../../../../packs/ningxia/remote-survey');
const MATTER = 'matters/environmental-impact.yaml';
const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});
const keys: Say = Object.assign((key: string) => key.replace(/^reforms\.check\.|\.message$/g, ''), {
  language: 'zh-CN' as const,
});

/** Faults of the reform with one text replaced. */
function faults(from?: string, to = ''): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-survey-'));
  copies.push(folder);
  cpSync(original, folder, { recursive: true });
  const file = path.join(folder, MATTER);
  const text = readFileSync(file, 'utf8');
  if (from !== undefined) {
    if (!text.includes(from)) throw new Error(`no ${from}`);
    writeFileSync(file, text.replace(from, to));
  }
  const { pack, problems } = readPack(folder, keys);
  return (pack ? checkPack(pack, knownHere(), keys).problems : problems)
    .filter(isFault)
    .map(({ message }) => message);
}

describe('a survey that a matter declares', () => {
  it('has no fault as it is, and words for every fault', () => {
    expect(faults()).toEqual([]);
    for (const code of ['surveyStageUnknown', 'surveyParty', 'surveyItemTwice', 'surveyRecordsNothing']) {
      for (const language of ['zh-CN', 'en'] as const) {
        expect(sayIn(language)(`reforms.check.${code}.message`)).not.toContain('reforms.check');
      }
    }
  });

  it('hangs on a stage that a person examines or decides', () => {
    expect(faults('  stage: review', '  stage: nowhere')).toContain('surveyStageUnknown');
    expect(faults('  stage: review', '  stage: intake')).toContain('surveyStageKind');
    const ruled = 'holder: { role: reviewer, at: decider }, decidedBy: [officer]';
    expect(faults(ruled, ruled.replace('[officer]', '[rule, officer]'))).toContain('surveyStageByRule');
  });

  it('names parties, roles and items that are there', () => {
    expect(
      faults('joint: [{ role: reviewer, at: ecology }]', 'joint: [{ role: reviewer, at: water }]'),
    ).toEqual(expect.arrayContaining(['surveyParty', 'surveyItemParty']));
    expect(faults('joint: [{ role: reviewer', 'joint: [{ role: wizard')).toContain('surveyRole');
    expect(faults('id: treatment,', 'id: location,')).toContain('surveyItemTwice');
  });

  it('says content, method and archive, and records only by video [APV-10.r5]', () => {
    expect(faults('  modes: [video, onsite]', '  modes: [onsite]')).toContain('surveyRecordsNothing');
    for (const part of [
      '  modes: [video, onsite]\n',
      '  archive: { amount: 10, unit: years, source: ningxia-practices-2/1 }\n',
    ]) {
      expect(faults(part).length).toBeGreaterThan(0);
    }
  });
});
