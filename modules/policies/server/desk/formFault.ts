import type { z } from 'zod';
import { fault, type PolicyFinding } from '../../domain/finding.ts';

type Issue = z.core.$ZodIssue;

/** What the form of a definition lacks at one place, in words that people know. */
export function formFault(issue: Issue, body: unknown): PolicyFinding {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const given = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    body,
  );
  if (given === undefined || given === '') return fault(path, 'missing');
  if (wantsNumber(issue)) return fault(path, 'wholeNumber');
  if (issue.code === 'invalid_format') return fault(path, 'format');
  return fault(path, 'form', { message: issue.message });
}

function wantsNumber(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'number' || issue.expected === 'int';
  return issue.code === 'too_small' && (issue.origin === 'number' || issue.origin === 'int');
}
