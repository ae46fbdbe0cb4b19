import { loadPeer } from '../loadPeer.ts';
import type { Contender } from './contender.ts';
import type { PlainFacts, PlainRule, Predicate } from './makeRules.ts';

interface Decision {
  evaluate(context: PlainFacts, options?: { trace: boolean }): Promise<{ result: Record<string, boolean> }>;
}

interface Peer {
  readonly ZenEngine: new () => { createDecision(content: object): Decision };
}

/** What was fastest when we tried: every rule an expression of one decision, many calls in flight. */
const inFlight = 64;

export async function openZen(rules: readonly PlainRule[]): Promise<Contender> {
  const { ZenEngine } = await loadPeer<Peer>('@gorules/zen-engine');
  const expressions = rules.map((rule, index) => ({
    id: `e${index}`,
    key: `r${index}`,
    value: textOf(rule),
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', content: {} },
      { id: 'rules', type: 'expressionNode', name: 'rules', content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out', content: {} },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });
  async function ask(subjects: readonly PlainFacts[], trace: boolean): Promise<boolean[][]> {
    const answers: boolean[][] = [];
    let next = 0;
    const worker = async () => {
      for (let at = next++; at < subjects.length; at = next++) {
        const { result } = await decision.evaluate(subjects[at]!, { trace });
        answers[at] = rules.map((_rule, index) => result[`r${index}`] === true);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, worker));
    return answers;
  }
  return {
    name: '@gorules/zen-engine',
    decide: (subjects) => ask(subjects, false),
    explain: (subjects) => ask(subjects, true),
  };
}

function textOf({ all, any }: PlainRule): string {
  const parts = all.map(predicateText);
  if (any.length > 0) parts.push(`(${any.map(predicateText).join(' or ')})`);
  return parts.join(' and ');
}

function predicateText({ attribute, operator, value }: Predicate): string {
  if (typeof value === 'object') return `${attribute} in [${value.map((word) => `"${word}"`).join(', ')}]`;
  return `${attribute} ${operator === '=' ? '==' : operator} ${value}`;
}
