import fc from 'fast-check';
import { evaluate, unaryTest } from 'feelin';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { arbitraryFacts } from '../../testing/arbitraryFacts.ts';
import { arbitraryAmountText } from '../../testing/arbitraryRule.ts';
import { feelContext } from '../../testing/askFeelin.ts';
import { askFeelinAll } from '../../testing/askFeelinAll.ts';
import { factsOf, ruleOf } from '../../testing/ruleOf.ts';
import { samplePairs } from '../../testing/samplePairs.ts';
import { sampleTable } from '../../testing/sampleTable.ts';
import { sampleVocabulary } from '../../testing/sampleVocabulary.ts';
import { uncheckedFormula } from '../../testing/uncheckedRule.ts';
import { compileRule, evaluateValue } from '../evaluate/compileRule.ts';
import { presentFact } from '../facts/presentFact.ts';
import { compileTable } from '../tables/compileTable.ts';
import { tableToDmn } from './tableToDmn.ts';
import { formulaToDmn, ruleToDmn } from './toDmn.ts';
import { toFeel } from './toFeel.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Reads the document with a strict parser, which throws where it is not well formed. */
function readXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

function expressionOf(xml: string, decision = 0): string {
  const logic = all(all(readXml(xml), 'decision')[decision]!, 'literalExpression')[0]!;
  return all(logic, 'text')[0]!.text;
}

test('a rule as DMN is well formed, and its text gives our answer in another engine', () => {
  for (const { rule, subjects } of samplePairs(7, 60, 10)) {
    const text = expressionOf(ruleToDmn(rule, { id: 'rule', name: '条件 <1> & "2"' }));
    expect(text).toBe(toFeel(rule));
    const contexts = subjects.map((facts) => feelContext(sampleVocabulary, facts, 'id'));
    expect(askFeelinAll(rule, sampleVocabulary, contexts)).toEqual(subjects.map(compileRule(rule)));
    expect(evaluate(text, contexts[0]).value).toBe(
      { true: true, false: false, unknown: null }[compileRule(rule)(subjects[0]!)],
    );
  }
});

test('the document names every input that the text asks for, and nothing else', () => {
  const xml = ruleToDmn(ruleOf('营业收入 > 5 and list contains(资质, "小巨人")'), {
    id: '1st rule',
    name: '规则',
  });
  const definitions = readXml(xml);
  expect(definitions.attributes).toMatchObject({ xmlns: 'https://www.omg.org/spec/DMN/20191111/MODEL/' });
  const inputs = all(definitions, 'inputData').map(({ attributes }) => attributes['name']);
  expect(inputs).toEqual(['revenue', 'revenue__none', 'honours', 'honours__none']);
  const required = all(definitions, 'requiredInput').map(({ attributes }) => attributes['href']);
  expect(required).toEqual(inputs.map((name) => `#input_${name}`));
  expect(all(definitions, 'decision')[0]!.attributes).toEqual({ id: '_1st_rule', name: '规则' });
});

test('an amount as DMN', () => {
  fc.assert(
    fc.property(arbitraryAmountText, arbitraryFacts(sampleVocabulary), (text, facts) => {
      const formula = uncheckedFormula(text);
      const fact = presentFact(evaluateValue(formula, facts));
      const exported = expressionOf(formulaToDmn(formula, { id: 'amount', name: '金额' }));
      const { value } = evaluate(exported, feelContext(sampleVocabulary, facts, 'id'));
      const amount = typeof value === 'number' ? value + 0 : value;
      expect(amount, text).toBe(typeof fact === 'string' ? null : Number(fact.value));
    }),
    { numRuns: 60 },
  );
});

test('tiers as a DMN table: its rows, read by the hit policy, and its formula give our amount', () => {
  const table = sampleTable();
  const [written, compiled] = [tableToDmn(table), compileTable(table)];
  if ('problems' in written || 'problems' in compiled) throw new Error('the sample is wrong');
  const decisionTable = all(readXml(written.xml), 'decisionTable')[0]!;
  expect(decisionTable.attributes).toEqual({ hitPolicy: 'FIRST', outputLabel: '补贴金额' });
  const inputs = all(decisionTable, 'inputExpression').map((input) => all(input, 'text')[0]!.text);
  const rules = all(decisionTable, 'rule').map((rule) => ({
    tests: all(rule, 'inputEntry').map((entry) => all(entry, 'text')[0]!.text),
    output: all(all(rule, 'outputEntry')[0]!, 'text')[0]!.text,
  }));
  const formula = expressionOf(written.xml, 1);
  for (const scale of ['small', 'micro']) {
    for (const revenue of ['0', '999.99', '1000', '4999.99', '5000', '9000']) {
      for (const established of ['2019-12-31', '2020-01-01']) {
        const facts = factsOf({
          scale: { value: scale },
          revenue: { value: revenue },
          established: { value: established },
        });
        const context = feelContext(sampleVocabulary, facts, 'id');
        const first = rules.find(({ tests }) =>
          tests.every(
            (entry, column) => unaryTest(entry, { ...context, '?': context[inputs[column]!] }).value === true,
          ),
        );
        const fact = presentFact(evaluateValue(compiled.formula, facts));
        const amount = typeof fact === 'string' ? null : Number(fact.value);
        expect(evaluate(first?.output ?? 'null', context).value).toBeCloseTo(amount ?? Number.NaN, 9);
        expect(evaluate(formula, context).value).toBeCloseTo(amount ?? Number.NaN, 9);
      }
    }
  }
});
