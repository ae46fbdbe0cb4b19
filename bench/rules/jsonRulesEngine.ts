import { loadPeer } from '../loadPeer.ts';
import type { Contender } from './contender.ts';
import type { PlainFacts, PlainRule, Predicate } from './makeRules.ts';

interface RuleResult {
  readonly name: string;
  readonly result: boolean | null;
}

interface Engine {
  addRule(rule: object): void;
  run(facts: PlainFacts): Promise<{ results: RuleResult[]; failureResults: RuleResult[] }>;
}

/** All rules in one engine, as its manual has it. Its results always carry every comparison. */
export async function openJsonRulesEngine(rules: readonly PlainRule[]): Promise<Contender> {
  const peer = await loadPeer<{ Engine: new () => Engine }>('json-rules-engine');
  const engine = new peer.Engine();
  rules.forEach(({ all, any }, index) => {
    const nested = any.length > 0 ? [{ any: any.map(conditionOf) }] : [];
    const conditions = { all: [...all.map(conditionOf), ...nested] };
    engine.addRule({ name: String(index), conditions, event: { type: 'true' } });
  });
  async function decide(subjects: readonly PlainFacts[]): Promise<boolean[][]> {
    const answers: boolean[][] = [];
    for (const facts of subjects) {
      const { results } = await engine.run(facts);
      const held = new Set(results.map(({ name }) => Number(name)));
      answers.push(rules.map((_rule, index) => held.has(index)));
    }
    return answers;
  }
  return { name: 'json-rules-engine', decide, explain: decide };
}

function conditionOf({ attribute, operator, value }: Predicate): object {
  const names = { '=': 'equal', '<': 'lessThan', '>=': 'greaterThanInclusive', in: 'in' };
  return { fact: attribute, operator: names[operator], value };
}
