import { describe, expect, it } from 'vitest';
import { eMaterialRate, licenceUseRate } from './rates.ts';

const paper = { uploaded: 2, sealed: 0, fetched: 0, shares: 1 };
const electronic = { uploaded: 1, sealed: 1, fetched: 1, shares: 1 };
const without = { uploaded: 3, sealed: 0, fetched: 0, shares: 0 };

describe('rates of e-materials and e-licences', () => {
  it('counts e-materials used over materials needed [DAT-04.r3]', () => {
    expect(eMaterialRate([paper, electronic])).toEqual({ part: 2, whole: 5, percent: '40.00' });
    expect(eMaterialRate([])).toEqual({ part: 0, whole: 0, percent: '0.00' });
  });

  it('counts cases that called a licence over those that needed one, and no others [APV-16.r2]', () => {
    expect(licenceUseRate([paper, electronic, without])).toEqual({ part: 1, whole: 2, percent: '50.00' });
    expect(licenceUseRate([without]).whole).toBe(0);
  });
});
