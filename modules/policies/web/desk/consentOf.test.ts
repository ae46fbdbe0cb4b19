import { expect, it } from 'vitest';
import { withBudget, withDays, withMode, withQuota } from './consentOf.ts';

it('keeps a consent exactly while the benefit comes without an application', () => {
  const automatic = withMode({ mode: 'application' }, 'automatic');
  expect(automatic).toEqual({ mode: 'automatic', consent: { kind: 'confirm' } });
  expect(withMode({ ...automatic, consent: { kind: 'silent', objectionDays: 5 } }, 'automatic')).toEqual({
    mode: 'automatic',
    consent: { kind: 'silent', objectionDays: 5 },
  });
  expect(withMode(automatic, 'application')).toEqual({ mode: 'application' });
});

it('writes days as a number, and takes them away with their text', () => {
  const silent = { consent: { kind: 'silent' } };
  expect(withDays(silent, '5')).toEqual({ consent: { kind: 'silent', objectionDays: 5 } });
  expect(withDays(withDays(silent, '5'), '')).toEqual(silent);
  expect(withDays(silent, '五')).toEqual({ consent: { kind: 'silent', objectionDays: '五' } });
});

it('writes a quota as a number, leaves what is none to the check, and has none once both fields are empty', () => {
  const quota = withQuota({}, 'quota.firms', '60');
  expect(quota).toEqual({ quota: { firms: 60 } });
  expect(withQuota(quota, 'quota.firms', '六十')).toEqual({ quota: { firms: '六十' } });
  const whole = withQuota(quota, 'quota.source', '第九条');
  expect(whole).toEqual({ quota: { firms: 60, source: '第九条' } });
  expect(withQuota(withQuota(whole, 'quota.source', ''), 'quota.firms', '')).toEqual({});
});

it('has no budget once amount and source are both empty', () => {
  const budget = withBudget({}, 'budget.amount', '100');
  expect(budget).toEqual({ budget: { amount: '100' } });
  expect(withBudget(budget, 'budget.amount', '')).toEqual({});
});
