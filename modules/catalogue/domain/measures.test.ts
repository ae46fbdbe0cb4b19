import { describe, expect, it } from 'vitest';
import type { Matter } from './matter.ts';
import { measuresOf, statisticsOf } from './measures.ts';

function matter(promised: number, legal: number, online: Matter['online']): Matter {
  const text = { zh: '一', en: 'one' };
  return {
    promisedTime: { amount: promised, unit: 'workdays', source: 's' },
    legalTime: { amount: legal, unit: 'workdays', source: 's' },
    online,
    stages: [1, 2, 3].map((n) => ({ id: `s${n}` })),
    visits: { most: 1, source: 's' },
    materials: [
      { id: 'a', title: text, colour: 'required', by: 'upload' },
      { id: 'b', title: text, colour: 'deferrable', by: 'upload' },
      { id: 'c', title: text, colour: 'unnecessary', by: 'upload' },
      { id: 'd', title: text, colour: 'shared', by: 'fetch' },
    ],
  } as unknown as Matter;
}

describe('what a matter costs', () => {
  it('counts only what the applicant brings, and a decision at once as one day', () => {
    expect(measuresOf(matter(0, 20, 'full'))).toEqual({ steps: 3, materials: 2, workdays: 1, visits: 1 });
  });
});

describe('the catalogue as a whole', () => {
  it('computes online rate and compression from the definitions [APV-24.r1] [APV-24.r2]', () => {
    const figures = statisticsOf([matter(0, 20, 'full'), matter(4, 20, 'full'), matter(10, 20, 'partial')]);
    expect(figures).toMatchObject({ matters: 3, onlineRate: '66.67', compression: '76.67', atOnce: 1 });
    expect(statisticsOf([]).onlineRate).toBe('0.00');
  });
});
