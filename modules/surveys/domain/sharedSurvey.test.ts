import { describe, expect, it } from 'vitest';
import type { Survey } from '#modules/catalogue/contract.ts';
import { capacitiesOf } from '#platform/process/pure/allowedActions.ts';
import { compileSharedSurvey } from './compileSharedSurvey.ts';
import { openPoints } from './openPoints.ts';
import { ownOfShared } from './ownOfShared.ts';
import { memberOfItem, mergeSurveys } from './sharedSurvey.ts';

const title = { zh: '项', en: 'Item' };
const common = { title, stage: 'review', joint: [], origin: 'assumed' as const };
const hygiene: Survey = {
  ...common,
  modes: ['onsite', 'video'],
  checklist: [{ id: 'layout', title }],
  lead: { role: 'reviewer', at: 'decider' },
  recording: 'optional',
  archive: { amount: 5, unit: 'years', source: 'x' },
};
const sport: Survey = {
  ...common,
  modes: ['video'],
  checklist: [
    { id: 'layout', title },
    { id: 'rescue', title, by: 'rescuers' },
  ],
  lead: { role: 'reviewer', at: 'sports' },
  joint: [{ role: 'reviewer', at: 'rescuers' }],
  experts: { least: 2, source: 'x' },
  recording: 'required',
  archive: { amount: 72, unit: 'months', source: 'x' },
};
const parts = [
  { member: 'hygiene', survey: hygiene },
  { member: 'sport', survey: sport },
];

describe('parts that share a survey [APV-13.r2]', () => {
  it('have one list, each item judged by the agency of its own part', () => {
    const { checklist } = mergeSurveys(title, parts);
    expect(checklist.map(({ id, by }) => `${id} ${by}`)).toEqual([
      'hygiene--layout hygiene',
      'sport--layout sport',
      'sport--rescue sport-rescuers',
    ]);
    expect(memberOfItem('sport--rescue')).toBe('sport');
  });

  it('take the strictest recording, the most experts, the longest archive and the ways that all allow', () => {
    const { recording, experts, archive, modes } = mergeSurveys(title, parts);
    expect({ recording, experts: experts?.least, archive: archive.amount, modes }).toEqual({
      recording: 'required',
      experts: 2,
      archive: 72,
      modes: ['video'],
    });
  });

  it('are concluded each over its own items only', () => {
    const findings = [{ item: 'hygiene--layout', recordingId: null }];
    const standing = { mode: 'onsite' as const, findings, recordings: [], opinions: 0 };
    expect(openPoints(ownOfShared(parts[0]!), standing)).toEqual([]);
    expect(openPoints(ownOfShared(parts[1]!), standing).map(({ path }) => path)).toEqual([
      'findings.sport--layout',
      'findings.sport--rescue',
      'opinions',
    ]);
  });

  it('may be moved and begun by every leading agency; only the platform ends the whole', () => {
    const { states } = compileSharedSurvey({ bundle: 'gym', version: 1, title, parts });
    const officer = {
      kind: 'officer' as const,
      person: { id: 'p', name: 'p' },
      post: { role: 'reviewer', agency: 'a', place: 'x' },
    };
    const seat = capacitiesOf(officer, { own: false, inScope: true, maySubmit: false, parties: ['sport'] });
    expect(states['scheduled']?.on?.['reschedule']?.by.some((who) => seat.includes(who))).toBe(true);
    expect(states['recorded']?.on?.['concludePart']?.by.some((who) => seat.includes(who))).toBe(true);
    expect(states['recorded']?.on?.['conclude']?.by).toEqual(['rule']);
  });
});
