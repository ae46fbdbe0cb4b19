import { beforeEach, describe, expect, test } from 'vitest';
import { forgetVisit, keepVisit, keptVisit } from './keptVisit.ts';
import { offeredOutcomes } from './offeredOutcomes.ts';
import { anyUnmet, emptyVisit, isBegun, visitToSend, withFinding } from './visitDraft.ts';

const empty = emptyVisit('2026-11-23', '高远', 2);

describe('a record of a visit', () => {
  test('begins with today, the own name and room for a colleague', () => {
    expect(empty).toMatchObject({ visitedOn: '2026-11-23', officers: ['高远', ''] });
    expect(isBegun(empty)).toBe(false);
    expect(isBegun({ ...empty, officers: ['高远', '江波'] })).toBe(true);
  });

  test('sends what was looked at, and orders only where they are given', () => {
    const noted = withFinding(withFinding(empty, 'papers', { result: 'met' }), 'layout', { note: '见照片' });
    const unmet = withFinding({ ...noted, orders: ' 重新布局 ' }, 'process', {
      result: 'unmet',
      note: ' 交叉 ',
    });
    expect(visitToSend(unmet, 'orderRectification')).toEqual({
      visitedOn: '2026-11-23',
      officers: ['高远'],
      findings: [
        { item: 'papers', result: 'met', note: '' },
        { item: 'process', result: 'unmet', note: '交叉' },
      ],
      outcome: 'orderRectification',
      orders: '重新布局',
      evidence: [],
    });
    expect(visitToSend(unmet, 'reportFraud').orders).toBeUndefined();
    expect([anyUnmet(noted), anyUnmet(unmet)]).toEqual([false, true]);
  });
});

describe('the ends that are offered', () => {
  const allowed = ['passCheck', 'orderRectification', 'reportFraud', 'end'];

  test('follow from what was found', () => {
    expect(offeredOutcomes(allowed, false)).toEqual({
      possible: ['passCheck', 'reportFraud'],
      ruledOut: [{ outcome: 'orderRectification', code: 'supervision.failedWithoutUnmet' }],
    });
    expect(offeredOutcomes(allowed, true).possible).toEqual(['orderRectification', 'reportFraud']);
  });

  test('are only those of the case', () => {
    expect(offeredOutcomes(['confirmRectified', 'stillFailing'], true).possible).toEqual(['stillFailing']);
    expect(offeredOutcomes([], true)).toEqual({ possible: [], ruledOut: [] });
  });
});

describe('what stays on the device', () => {
  let storage: Storage;
  beforeEach(() => {
    const kept = new Map<string, string>();
    storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as unknown as Storage;
  });

  test('comes back, for its own case, until it is with the server', () => {
    expect(keepVisit('a', empty, storage, 1000)).toBe(true);
    expect(keptVisit('a', storage, 2000)).toEqual({ draft: empty, at: 1000 });
    expect(keptVisit('b', storage, 2000)).toBeUndefined();
    forgetVisit('a', storage);
    expect(keptVisit('a', storage, 2000)).toBeUndefined();
  });

  test('is gone after a week, and never half', () => {
    keepVisit('a', empty, storage, 0);
    expect(keptVisit('a', storage, 8 * 24 * 3_600_000)).toBeUndefined();
    storage.setItem('onewindow.visit.a', '{"draft":{"findings":{}},"at":1}');
    expect(keptVisit('a', storage, 2)).toBeUndefined();
  });

  test('a browser without storage is told apart', () => {
    expect(keepVisit('a', empty, undefined)).toBe(false);
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    } as Storage;
    expect(keepVisit('a', empty, full)).toBe(false);
  });
});
