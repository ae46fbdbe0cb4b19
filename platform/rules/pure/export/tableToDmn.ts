import { compileTable } from '../tables/compileTable.ts';
import type { DecisionTable } from '../tables/decisionTable.ts';
import { readRows } from '../tables/readRows.ts';
import type { TableProblem } from '../tables/tableProblem.ts';
import { dmnDefinitions, feelTypeOf, literalExpression } from './dmnDefinitions.ts';
import { element, textElement } from './dmnXml.ts';
import { feelName } from './feelName.ts';
import { feelTests } from './feelTest.ts';
import { formulaToFeel } from './toFeel.ts';

/**
 * A decision table as a DMN 1.3 document of two decisions: the table, as people and editors read it, and
 * `<id>_formula`, the same as one expression. They agree where every input has a value. DMN tables know no
 * unknown (a test of null does not fit, and a later row would answer), so ask the expression otherwise.
 */
export function tableToDmn(table: DecisionTable): { xml: string } | { problems: TableProblem[] } {
  const [read, compiled] = [readRows(table), compileTable(table)];
  if ('problems' in compiled) return compiled;
  if ('problems' in read) return read;
  const { rows, otherwise } = read.read;
  const typeRef = feelTypeOf(table.output.type);
  const inputs = table.inputs.map((input) =>
    element('input', { label: input.names.zh }, [
      element('inputExpression', { typeRef: feelTypeOf(input.type) }, [textElement(feelName(input, 'id'))]),
    ]),
  );
  const entries = rows.map(({ tests, output }, row) =>
    ruleElement(
      tests.map((test, column) =>
        test === undefined ? '-' : (feelTests(test.condition) ?? table.rows[row]!.tests[column]!),
      ),
      formulaToFeel(output),
    ),
  );
  const last =
    otherwise &&
    ruleElement(
      table.inputs.map(() => '-'),
      formulaToFeel(otherwise),
    );
  // A row for everything else fits beside others, so that the first must win.
  const hitPolicy = table.hitPolicy === 'unique' && last === undefined ? 'UNIQUE' : 'FIRST';
  const output = element('output', { name: feelName(table.output, 'id'), typeRef });
  const logic = element('decisionTable', { hitPolicy, outputLabel: table.output.names.zh }, [
    ...inputs,
    output,
    ...entries,
    ...(last === undefined ? [] : [last]),
  ]);
  const name = table.names.zh;
  const formula = literalExpression(formulaToFeel(compiled.formula), typeRef);
  const xml = dmnDefinitions(`${table.id}_definitions`, name, [
    { id: table.id, name, typeRef, inputs: table.inputs, logic },
    { id: `${table.id}_formula`, name: `${name}_formula`, typeRef, inputs: table.inputs, logic: formula },
  ]);
  return { xml };
}

function ruleElement(tests: readonly string[], output: string): string {
  return element('rule', {}, [
    ...tests.map((test) => element('inputEntry', {}, [textElement(test)])),
    element('outputEntry', {}, [textElement(output)]),
  ]);
}
