import { describe, expect, it } from 'vitest';
import { openPoints } from './openPoints.ts';

const title = { zh: '项', en: 'Item' };
const survey = {
  checklist: [
    { id: 'gate', title },
    { id: 'fence', title },
  ],
  recording: 'required' as const,
};
const hashed = { id: 'r1', sha256: 'ab', empty: false };
const both = [
  { item: 'gate', recordingId: 'r1' },
  { item: 'fence', recordingId: 'r1' },
];
const codes = (...given: Parameters<typeof openPoints>) =>
  openPoints(...given).map(({ path, code }) => `${path} ${code}`);

describe('a survey by video', () => {
  it('has nothing open once every item has a result within a recording that has a hash [APV-10.r4]', () => {
    expect(codes(survey, { mode: 'video', findings: both, recordings: [hashed], opinions: 0 })).toEqual([]);
  });

  it('names each item without a result', () => {
    const found = codes(survey, { mode: 'video', findings: [both[0]!], recordings: [hashed], opinions: 0 });
    expect(found).toEqual(['findings.fence survey.itemOpen']);
  });

  it('needs the hash of the recording, and each result inside one', () => {
    const running = { id: 'r1', sha256: null, empty: false };
    expect(codes(survey, { mode: 'video', findings: both, recordings: [running], opinions: 0 })).toEqual([
      'findings.gate survey.itemNotRecorded',
      'findings.fence survey.itemNotRecorded',
      'recordings survey.recordingRunning',
    ]);
    const none = both.map(({ item }) => ({ item, recordingId: null }));
    expect(codes(survey, { mode: 'video', findings: none, recordings: [], opinions: 0 })).toContain(
      'recordings survey.recordingMissing',
    );
  });

  it('takes a recording in which nothing arrived for none', () => {
    const empty = { id: 'r0', sha256: null, empty: true };
    expect(
      codes(survey, { mode: 'video', findings: both, recordings: [empty, hashed], opinions: 0 }),
    ).toEqual([]);
    expect(codes(survey, { mode: 'video', findings: [], recordings: [empty], opinions: 0 })).toContain(
      'recordings survey.recordingMissing',
    );
  });

  it('waits for its experts', () => {
    const reviewed = { ...survey, experts: { least: 3, source: 'x' } };
    const standing = { mode: 'video' as const, findings: both, recordings: [hashed] };
    expect(codes(reviewed, { ...standing, opinions: 2 })).toEqual(['opinions survey.tooFewOpinions']);
    expect(codes(reviewed, { ...standing, opinions: 3 })).toEqual([]);
  });
});

describe('a survey on site', () => {
  it('needs no recording, but every item', () => {
    const findings = [{ item: 'gate', recordingId: null }];
    expect(codes(survey, { mode: 'onsite', findings, recordings: [], opinions: 0 })).toEqual([
      'findings.fence survey.itemOpen',
    ]);
  });
});
