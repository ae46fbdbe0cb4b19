import { type Body, writeAt } from './bodyAt.ts';

/** The way in which it is enjoyed, with a consent exactly where it comes without an application. */
export function withMode(body: Body, mode: string): Body {
  const { consent, ...rest } = writeAt(body, 'mode', mode);
  return mode === 'automatic' ? { ...rest, consent: consent ?? { kind: 'confirm' } } : rest;
}

/** Days are a number in the definition; what is no whole number stays as written, for the check to name. */
export function withDays(body: Body, days: string): Body {
  const written = writeAt(body, 'consent.objectionDays', days);
  if (!/^\d+$/.test(days)) return written;
  return { ...written, consent: { ...(written['consent'] as object), objectionDays: Number(days) } };
}

/** Places and what sets them go together, and the number is a number; what is none stays for the check to name. */
export function withQuota(body: Body, path: 'quota.firms' | 'quota.source', value: string): Body {
  const { quota, ...rest } = writeAt(body, path, value);
  if (Object.keys(quota as object).length === 0) return rest;
  const isFirms = path === 'quota.firms' && /^\d+$/.test(value);
  return { ...rest, quota: isFirms ? { ...(quota as object), firms: Number(value) } : quota };
}

/** Money and where it comes from go together: without both there is no budget. */
export function withBudget(body: Body, path: 'budget.amount' | 'budget.source', value: string): Body {
  const { budget, ...rest } = writeAt(body, path, value);
  return Object.keys(budget as object).length > 0 ? { ...rest, budget } : rest;
}
