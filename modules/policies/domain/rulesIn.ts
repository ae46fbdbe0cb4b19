import type { Policy } from './policy.ts';

type Path = readonly (string | number)[];

/** One text of the rule language in a policy, and the field where it stands. */
export interface RuleText {
  readonly path: Path;
  readonly text: string;
  /** A condition, or a formula with the result that it must have; `any` is for orders of priority. */
  readonly is: 'condition' | 'money' | 'any';
}

/** Every rule and formula of a policy, in the order of the file. */
export function rulesIn({ conditions, benefit, materials, priority }: Policy): RuleText[] {
  return [
    ...conditions.map(({ rule }, n) => condition(['conditions', n, 'rule'], rule)),
    ...formula(['benefit', 'amount'], benefit.amount),
    ...(benefit.tiers ?? []).flatMap(({ when, amount }, n) => [
      ...(when === undefined ? [] : [condition(['benefit', 'tiers', n, 'when'], when)]),
      ...formula(['benefit', 'tiers', n, 'amount'], amount),
    ]),
    ...formula(['benefit', 'cap'], benefit.cap),
    ...(benefit.scores ?? []).flatMap(({ rows }, table) =>
      rows.map(({ when }, n) => condition(['benefit', 'scores', table, 'rows', n, 'when'], when)),
    ),
    ...materials.flatMap(({ when }, n) => (when ? [condition(['materials', n, 'when'], when)] : [])),
    ...priority.map(({ by }, n): RuleText => ({ path: ['priority', n, 'by'], text: by, is: 'any' })),
  ];
}

function condition(path: Path, text: string): RuleText {
  return { path, text, is: 'condition' };
}

function formula(path: Path, text: string | undefined): RuleText[] {
  return text === undefined ? [] : [{ path, text, is: 'money' }];
}
