import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sayIn } from '../say.ts';
import { readScenarios } from './readScenarios.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const CAST = `places: { 本市: home, 辖区: { within: 本市 } }
agencies:
  - { id: approval, name: 〔本市〕审批局, place: 本市, uscc: 11999900MADEG9013A }
officers:
  - { name: 陈晓雯, role: window, agency: approval }
firms:
  - { called: 青峰, name: 青峰茶业, uscc: 91999900MADEM0X2XX, place: 辖区, address: 路1号, owner: 林青 }
`;
const HEAD = 'scenario: { zh: 试, en: try }\nstart: 2026-11-23\nsteps:\n';

/** `file:line:column message` of everything wrong in a folder with that cast and that story. */
function faults(steps: string, cast: string | undefined = CAST): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-story-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'scenarios'));
  if (cast !== '') writeFileSync(path.join(folder, 'scenarios/cast.yaml'), cast);
  writeFileSync(path.join(folder, 'scenarios/story.yaml'), HEAD + steps);
  return readScenarios(folder, sayIn('en')).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

describe('a story', () => {
  test('that is well written has no faults', () => {
    expect(
      faults(
        '  - { firm: 青峰, submits: tea, expect: { steps: ≤3, bar: 3 years } }\n  - advance: to 2026-12-01 08:00\n',
      ),
    ).toEqual([]);
  });

  test.each([
    ['no verb', '  - { firm: 青峰 }\n', '4:5 steps.0: This step does not say what happens'],
    ['two verbs', '  - { firm: 青峰, submits: a, acts: b }\n', '4:29 steps.0.acts: Two things happen'],
    ['nobody acts', '  - { acts: accept }\n', '4:5 steps.0: Say who acts'],
    ['an unknown word', '  - { firm: 青峰, submits: a, wth: {} }\n', '4:5 steps.0: Unrecognized key: "wth"'],
    ['a strange span', '  - advance: 3 weeks\n', '4:5 steps.0.advance: Time moves by 12 workdays'],
    [
      'a strange count',
      '  - { firm: 青峰, submits: a, expect: { steps: many } }\n',
      '4:39 steps.0.expect.steps:',
    ],
    ['something unknown expected', '  - { expect: { stps: 3 } }\n', '4:7 steps.0.expect: Unrecognized key'],
  ])('with %s is told where', (_, steps, fault) => {
    expect(faults(steps)).toEqual([expect.stringContaining(`scenarios/story.yaml:${fault}`)]);
  });
});

describe('a cast', () => {
  const STEPS = '  - advance: 1 day\n';
  test('is needed', () => {
    expect(faults(STEPS, '')).toEqual([
      expect.stringContaining('scenarios/cast.yaml:1:1 There are scenarios, but no cast'),
    ]);
  });

  test.each([
    ['no home', '本市: home', '本市: { within: 辖区 }', 'No place is the reform'],
    ['an agency nowhere', 'place: 本市', 'place: 某市', '3:36 agencies.0.place: There is no such place'],
    [
      'an official of nobody',
      'agency: approval',
      'agency: approvel',
      '5:32 officers.0.agency: There is no such agency',
    ],
    ['a wrong credit code', '91999900MADEM0X2XX', '91999900MADEM0X2XY', 'firms.0.uscc'],
  ])('with %s is told where', (_, from, to, fault) => {
    expect(faults(STEPS, CAST.replace(from, to)).join('\n')).toContain(fault);
  });
});
