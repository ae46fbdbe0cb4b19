import { expect, test } from 'vitest';
import { checkVisit, type VisitRecord } from './checkVisit.ts';

const asked = { officers: { least: 2 }, checklist: [{ id: 'papers' }, { id: 'layout' }] };
const met = (item: string) => ({ item, result: 'met' as const, note: '' });
const visit = (more: Partial<VisitRecord> = {}): VisitRecord => ({
  outcome: 'passCheck',
  officers: ['高远', '江波'],
  findings: [met('papers'), met('layout')],
  evidence: [],
  ...more,
});
const codes = (more: Partial<VisitRecord>) =>
  checkVisit(asked, visit(more)).map(({ path, code }) => `${path} ${code}`);
const unmet = [met('papers'), { item: 'layout', result: 'unmet' as const, note: '未隔离' }];

test('a whole record can stand', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ findings: unmet, outcome: 'orderRectification', orders: '隔离' })).toEqual([]);
  expect(codes({ findings: unmet, outcome: 'reportFraud', evidence: ['photo'] })).toEqual([]);
});

test('one officer under two names of the same person is one', () => {
  expect(codes({ officers: ['高远', '高远'] })).toEqual(['officers supervision.tooFewOfficers']);
});

test('every item is looked at once, and what is not met says how', () => {
  expect(codes({ findings: [met('papers')] })).toEqual(['findings.layout supervision.findingMissing']);
  expect(
    codes({
      findings: [...unmet, met('cellar')].map((one) => ({ ...one, note: '' })),
      outcome: 'stillFailing',
    }),
  ).toEqual(['findings.layout supervision.unmetNeedsNote', 'findings.cellar supervision.unknownItem']);
});

test('the end follows from the findings and has what it needs', () => {
  expect(codes({ outcome: undefined })).toEqual(['outcome supervision.outcomeMissing']);
  expect(codes({ findings: unmet })).toEqual(['outcome supervision.passedWithUnmet']);
  expect(codes({ outcome: 'stillFailing' })).toEqual(['outcome supervision.failedWithoutUnmet']);
  expect(codes({ findings: unmet, outcome: 'orderRectification', orders: ' ' })).toEqual([
    'orders form.required',
  ]);
  expect(codes({ outcome: 'reportFraud' })).toEqual(['evidence supervision.fraudNeedsEvidence']);
});
