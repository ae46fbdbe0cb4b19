import { constantValue } from '../lint/constantValue.ts';
import { closedSetOf } from '../parse/matchClosedValues.ts';
import type { Condition, Test } from '../tree/condition.ts';
import type { Value } from '../tree/value.ts';
import { comparedDomain, type Domain, fullDomain, intersect, unite } from './domain.ts';
import type { Point } from './ordered.ts';
import { subjectKey } from './subjectKey.ts';

/** What a condition asks of its only subject: the states of it under which the condition is true. */
export interface Asked {
  /** Equal for subjects that are written alike. */
  readonly key: string;
  readonly domain: Domain;
}

/** Undefined for a condition that holds its subject against other facts, or asks something of a text or list. */
export function domainOf(condition: Condition): Asked | undefined {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [constantOf(condition.left), constantOf(condition.right)];
      if (right !== undefined && left === undefined) {
        const full = fullOf(condition.left);
        return full && asked(condition.left, comparedDomain(condition.operator, right, full));
      }
      if (left === undefined || right !== undefined) return undefined;
      const full = fullOf(condition.right);
      return full && asked(condition.right, comparedDomain(turned[condition.operator], left, full));
    }
    case 'in': {
      const full = fullOf(condition.subject);
      const tests = condition.tests.map((test) => full && domainOfTest(test, full));
      const united = tests.reduce((a, b) => a && b && unite(a, b));
      return united && asked(condition.subject, united);
    }
    case 'truth': {
      const full = fullOf(condition.attribute);
      return full && asked(condition.attribute, comparedDomain('=', 'true', full));
    }
    case 'hasValue': {
      const full = fullOf(condition.attribute);
      return full && asked(condition.attribute, { ...full, none: false });
    }
    default:
      return undefined;
  }
}

function asked(subject: Value, domain: Domain): Asked {
  return { key: subjectKey(subject), domain };
}

function domainOfTest(test: Test, full: Domain): Domain | undefined {
  if (test.kind === 'compareTest') {
    const constant = constantOf(test.value);
    return constant === undefined ? undefined : comparedDomain(test.operator, constant, full);
  }
  const [low, high] = [constantOf(test.low), constantOf(test.high)];
  if (low === undefined || high === undefined) return undefined;
  return intersect(
    comparedDomain(test.lowIncluded ? '>=' : '>', low, full),
    comparedDomain(test.highIncluded ? '<=' : '<', high, full),
  );
}

/** Every state of a subject, or undefined for a list. */
export function fullOf(subject: Value): Domain | undefined {
  switch (subject.type) {
    case 'texts':
      return undefined;
    case 'text':
      return fullDomain(
        false,
        closedSetOf(subject)?.map(({ value }) => value),
      );
    case 'boolean':
      return fullDomain(false, ['true', 'false']);
    default:
      return fullDomain(true);
  }
}

function constantOf(value: Value): Point | undefined {
  const constant = constantValue(value);
  if (typeof constant === 'boolean') return String(constant);
  return Array.isArray(constant) ? undefined : (constant as Point | undefined);
}

const turned = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
