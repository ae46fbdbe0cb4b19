import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { Attribute, Vocabulary } from './attribute.ts';
import { grammarWords, reservedNames } from './reservedWords.ts';

const idForm = /^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*$/;
const nameForm = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ ·&/'-]*[\p{L}\p{N}_])?$/u;
const leadingGrammarWord = new RegExp(`^(?:${grammarWords.join('|')}) `);
const operatorAfterName = /^ *(?:[-/]| (?:and|or|in|between) )\s*(?<rest>.+)$/;

/** What is wrong with a vocabulary; codes are message keys under `rules.vocabulary`. Empty when sound. */
export function checkVocabulary(vocabulary: Vocabulary): FieldProblem[] {
  const owners = new Map<string, Attribute>();
  const problems: FieldProblem[] = [];
  for (const attribute of vocabulary) {
    for (const [path, name] of namesOf(attribute)) {
      const owner = owners.get(name);
      if (owner !== undefined && owner !== attribute)
        problems.push(problem(attribute, path, 'nameTwice', { name }));
      owners.set(name, attribute);
    }
  }
  for (const attribute of vocabulary) {
    problems.push(...checkForms(attribute), ...checkValues(attribute));
    for (const [path, name] of namesOf(attribute)) {
      const other = hiddenExpression(name, owners);
      if (other !== undefined) problems.push(problem(attribute, path, 'ambiguousName', { name, other }));
    }
  }
  return problems;
}

function namesOf(attribute: Attribute): [path: string, name: string][] {
  return [
    ['id', attribute.id],
    ['names.zh', attribute.names.zh],
    ['names.en', attribute.names.en],
  ];
}

function checkForms(attribute: Attribute): FieldProblem[] {
  const problems: FieldProblem[] = [];
  // A key such as `constructor` would find something on every plain object of facts.
  if (!idForm.test(attribute.id) || attribute.id in Object.prototype) {
    problems.push(problem(attribute, 'id', 'badId', { id: attribute.id }));
  }
  for (const [path, name] of namesOf(attribute)) {
    if (reservedNames.has(name) || leadingGrammarWord.test(name)) {
      problems.push(problem(attribute, path, 'reservedName', { name }));
    } else if (!nameForm.test(name) || /\s\s/.test(name) || name !== name.normalize('NFKC')) {
      problems.push(problem(attribute, path, 'badName', { name }));
    }
  }
  return problems;
}

function checkValues(attribute: Attribute): FieldProblem[] {
  if (attribute.values === undefined) return [];
  if (attribute.type !== 'text' && attribute.type !== 'texts')
    return [problem(attribute, 'values', 'valuesOfType', {})];
  if (attribute.values.length === 0) return [problem(attribute, 'values', 'noValues', {})];
  const owners = new Map<string, string>();
  const problems: FieldProblem[] = [];
  for (const option of attribute.values) {
    for (const word of new Set([option.value, option.title.zh, option.title.en])) {
      if (owners.has(word)) problems.push(problem(attribute, 'values', 'valueTwice', { value: word }));
      owners.set(word, option.value);
    }
  }
  return problems;
}

/** `A - B` as a name beside attributes `A` and `B` would silently win over the subtraction. */
function hiddenExpression(name: string, owners: ReadonlyMap<string, Attribute>): string | undefined {
  const isOperand = (text: string) =>
    /^\d/.test(text) || [...owners.keys()].some((owner) => text.startsWith(owner));
  for (const other of owners.keys()) {
    if (name === other || !name.startsWith(other)) continue;
    const rest = operatorAfterName.exec(name.slice(other.length))?.groups?.['rest'];
    if (rest !== undefined && isOperand(rest)) return other;
  }
  return undefined;
}

function problem(
  attribute: Attribute,
  path: string,
  code: string,
  params: Record<string, string>,
): FieldProblem {
  return { path: `${attribute.id}.${path}`, code: `rules.vocabulary.${code}`, params };
}
