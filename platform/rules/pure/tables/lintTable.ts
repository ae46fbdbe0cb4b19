import { type Domain, hasNoValue } from '../domain/domain.ts';
import { domainOf, fullOf } from '../domain/domainOf.ts';
import { type Box, describeBox, meet, subtract } from './box.ts';
import type { DecisionTable } from './decisionTable.ts';
import type { ReadRow, ReadTable } from './readRows.ts';
import type { TableProblem } from './tableProblem.ts';

/**
 * Rows that overlap (`unique`), rows that the ones above them leave nothing to (`first`), and values that no
 * row takes. Whoever has no value of an input needs no row: then nothing can be said. A table whose tests ask
 * more than bounds and sets of one input (`starts with`) is not searched.
 */
export function lintTable(table: DecisionTable, { inputs, rows, otherwise }: ReadTable): TableProblem[] {
  const whole = inputs.flatMap((attribute) => {
    const full = fullOf({ kind: 'attribute', type: attribute.type, attribute, from: 0, to: 0 });
    return full === undefined ? [] : { ...full, none: false };
  });
  const boxes = rows.flatMap((row) => boxOf(row, whole));
  if (whole.length < inputs.length || boxes.length < rows.length) return [];
  const problems = table.hitPolicy === 'unique' ? overlaps(boxes, table) : unreachable(boxes);
  const [gap] = without([whole], boxes);
  if (gap !== undefined && otherwise === undefined)
    problems.push({ code: 'gap', params: { where: describeBox(gap, inputs) } });
  return problems;
}

/** Nothing where a test cannot be read as a set of values. */
function boxOf({ tests }: ReadRow, whole: Box): [Box] | [] {
  const box = whole.flatMap((full, column): Domain[] => {
    const test = tests[column];
    const domain = test === undefined ? full : domainOf(test.condition)?.domain;
    return domain === undefined ? [] : [domain];
  });
  return box.length === whole.length ? [box] : [];
}

function overlaps(boxes: readonly Box[], { inputs }: DecisionTable): TableProblem[] {
  return boxes.flatMap((box, index) =>
    boxes.slice(0, index).flatMap((earlier, other): TableProblem[] => {
      const shared = meet(earlier, box);
      if (shared.some(hasNoValue)) return [];
      return [
        { code: 'overlap', params: { row: index + 1, other: other + 1, where: describeBox(shared, inputs) } },
      ];
    }),
  );
}

function unreachable(boxes: readonly Box[]): TableProblem[] {
  return boxes.flatMap((box, index): TableProblem[] =>
    without([box], boxes.slice(0, index)).length > 0
      ? []
      : [{ code: 'unreachable', params: { row: index + 1 } }],
  );
}

function without(parts: readonly Box[], taken: readonly Box[]): readonly Box[] {
  return taken.reduce((left, box) => left.flatMap((part) => subtract(part, box)), parts);
}
