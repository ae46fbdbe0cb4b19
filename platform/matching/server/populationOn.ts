import type { Engine } from './engine.ts';
import { openGate } from './gate.ts';
import { listIds } from './listIds.ts';
import type { Population } from './population.ts';
import { sumAmounts } from './sumAmounts.ts';
import { presentSweep } from './sweep.ts';
import { sweepRules } from './sweepRules.ts';
import { tally } from './tally.ts';

export function populationOn(engine: Engine): Population {
  const gate = openGate();
  const size = async () => Number((await engine.rows(`SELECT count(*) FROM ${engine.subjects}`))[0]![0]);
  const putAll: Population['putAll'] = (subjects) =>
    subjects.length === 0 ? Promise.resolve() : gate.write(() => engine.put(subjects));
  return {
    engine: engine.dialect,
    load: (subjects) =>
      gate.write(async () => {
        await engine.load(subjects);
        return size();
      }),
    put: (id, facts) => putAll([{ id, facts }]),
    putAll,
    remove: async (id) => (await gate.write(() => engine.remove([id]))) > 0,
    size: () => gate.read(size),
    async count({ condition }, { given = {} } = {}) {
      const [counts] = await gate.read(() => tally(engine, [condition], given));
      return counts!.alone;
    },
    async funnel({ text, condition }, { given = {} } = {}) {
      const conditions = condition.kind === 'and' ? condition.parts : [condition];
      const counts = await gate.read(() => tally(engine, conditions, given));
      return conditions.map(({ from, to }, at) => ({ text: text.slice(from, to), from, to, ...counts[at]! }));
    },
    idsOf: (rule, outcome, page = {}) => gate.read(() => listIds(engine, rule, outcome, page)),
    sumOf: (rule, amount, { given = {} } = {}) => gate.read(() => sumAmounts(engine, rule, amount, given)),
    async sweep(rules, { given = {}, unknown = false } = {}) {
      const sink = await gate.read(() => sweepRules(engine, rules, given, unknown));
      return presentSweep(
        engine,
        gate,
        rules.map(({ id }) => id),
        sink,
      );
    },
    close: () => gate.write(() => engine.close()),
  };
}
