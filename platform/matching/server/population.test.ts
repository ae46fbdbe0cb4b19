import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#platform/db/testing/testDatabase.ts';
import { cityVocabulary } from '#platform/matching/testing/cityAttributes.ts';
import { makeRules } from '#platform/matching/testing/madeRules.ts';
import { cityGiven, makeCity } from '#platform/matching/testing/makeCity.ts';
import { compileFormula, compileRule } from '#platform/rules/pure/evaluate/compileRule.ts';
import { exactFromText } from '#platform/rules/pure/exact/exact.ts';
import { fenFromExact } from '#platform/rules/pure/exact/roundExact.ts';
import { type Facts, known } from '#platform/rules/pure/facts/fact.ts';
import { isExact } from '#platform/rules/pure/facts/presentFact.ts';
import { parseFormula, parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { conditionToSql } from '#platform/rules/pure/sql/conditionToSql.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import { arbitraryFacts } from '#platform/rules/testing/arbitraryFacts.ts';
import { samplePairs } from '#platform/rules/testing/samplePairs.ts';
import { sampleVocabulary } from '#platform/rules/testing/sampleVocabulary.ts';
import { openPopulation } from './openPopulation.ts';

let test: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'onewindow-matching-'));
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

let populations = 0;

describe.each(['duckdb', 'postgres'] as const)('a population in %s', (engine) => {
  const open = (vocabulary: Vocabulary, name = `p${++populations}`) =>
    openPopulation({ vocabulary, engine, database: test.database, name, folder: join(folder, name) });

  it('answers every generated rule as the compiled function does, true and unknown', async () => {
    const population = await open(sampleVocabulary);
    const many = fc.sample(arbitraryFacts(sampleVocabulary), { seed: 4, numRuns: 150 });
    const subjects = many.map((facts, at) => ({ id: `s${at}`, facts }));
    expect(await population.load(subjects)).toBe(150);
    const rules = samplePairs(11, 160, 1).map(({ rule }, at) => ({ id: `r${at}`, rule }));
    const sweep = await population.sweep(rules, { unknown: true });
    let pairs = 0;
    for (const [at, { id, rule }] of rules.entries()) {
      const decide = compileRule(rule);
      const idsWith = (outcome: string) =>
        subjects.filter(({ facts }) => decide(facts) === outcome).map((subject) => subject.id);
      pairs += idsWith('true').length;
      expect(await sweep.idsOf(id), rule.text).toEqual(idsWith('true'));
      expect(await sweep.idsOf(id, 'unknown'), rule.text).toEqual(idsWith('unknown'));
      expect(sweep.rules[at]).toEqual({
        id,
        true: idsWith('true').length,
        unknown: idsWith('unknown').length,
      });
    }
    expect(sweep.pairs).toBe(pairs);
    expect(pairs).toBeGreaterThan(2_000);
    await population.close();
  });

  it('counts, lists and sums over a city as one would by hand', async () => {
    const population = await open(cityVocabulary);
    const city = [...makeCity(7, 2_200)];
    await population.load(city);
    const given = cityGiven;
    const rules = makeRules(3, 30);
    const sweep = await population.sweep(rules, { given });
    const factsOf = city.map(({ id, facts }) => ({ id, facts: { ...facts, ...given } }));
    for (const { id, rule, amount } of rules) {
      const decide = compileRule(rule);
      const who = factsOf.filter(({ facts }) => decide(facts) === 'true');
      const unknown = factsOf.filter(({ facts }) => decide(facts) === 'unknown').length;
      expect(await sweep.idsOf(id)).toEqual(who.map((firm) => firm.id));
      const counted = await population.count(rule, { given });
      expect(counted).toEqual({ true: who.length, unknown, false: city.length - who.length - unknown });
      const funnel = await population.funnel(rule, { given });
      expect(funnel.at(-1)?.soFar).toEqual(counted);
      if (amount === undefined) continue;
      const evaluate = compileFormula(amount);
      const amounts = who.map(({ facts }) => evaluate(facts));
      const fen = amounts.map((fact) =>
        typeof fact !== 'string' && isExact(fact.value) ? fenFromExact(fact.value) : 0n,
      );
      expect(await population.sumOf(rule, amount, { given }), amount.text).toEqual({
        fen: fen.reduce((sum, one) => sum + one, 0n),
        counted: amounts.filter((fact) => typeof fact !== 'string').length,
        none: amounts.filter((fact) => fact === 'none').length,
        unknown: amounts.filter((fact) => fact === 'unknown').length,
      });
    }
    await population.close();
  });

  it('tells who newly qualifies and who no longer does, also those who left and came back', async () => {
    const population = await open(sampleVocabulary);
    const [staff, owing] = [ruleOf('从业人数 >= 10'), ruleOf('欠税')];
    const firm = (count: string): Facts => ({ headcount: known(exactFromText(count)) });
    await population.load(['5', '10', '20', '30'].map((count) => ({ id: `f${count}`, facts: firm(count) })));
    const rules = [
      { id: 'staff', rule: staff },
      { id: 'owing', rule: owing },
    ];
    const first = await population.sweep(rules);
    expect(await first.changes()).toEqual([{ rule: 'staff', added: ['f10', 'f20', 'f30'], gone: [] }]);
    await first.keep();
    expect(await (await population.sweep(rules)).changes()).toEqual([]);

    await population.put('f5', firm('50'));
    await population.put('f10', { headcount: 'unknown', arrears: known(true) });
    expect(await population.remove('f20')).toBe(true);
    expect(await population.remove('nobody')).toBe(false);
    const second = await population.sweep(rules);
    expect(await second.changes()).toEqual([
      { rule: 'staff', added: ['f5'], gone: ['f10', 'f20'] },
      { rule: 'owing', added: ['f10'], gone: [] },
    ]);
    await second.keep();

    await population.load(['20', '30', '40'].map((count) => ({ id: `f${count}`, facts: firm(count) })));
    expect(await population.size()).toBe(3);
    const third = await population.sweep([rules[0]!]);
    const changes = await third.changes();
    expect(changes.map(({ rule, added, gone }) => [rule, added.sort(), gone])).toEqual([
      ['staff', ['f20', 'f40'], ['f5']],
      ['owing', [], ['f10']],
    ]);
    await third.keep();
    await population.put('f5', firm('12'));
    expect(await (await population.sweep([rules[0]!])).changes()).toEqual([
      { rule: 'staff', added: ['f5'], gone: [] },
    ]);
    await population.close();
  });

  it('decides one by one what its SQL cannot express', async () => {
    const population = await open(sampleVocabulary);
    // Each level repeats the one below.
    const deep = Array.from({ length: 14 }).reduce<string>(
      (text) => `min(从业人数, ${text}, 3)`,
      '上年从业人数',
    );
    const [rule, amount] = [ruleOf(`${deep} >= 2 and not(欠税)`), formulaOf(`(${deep}) * 0.333`)];
    const inSql = conditionToSql(rule, engine, () => ({ value: 'v', none: 'n' }));
    expect(inSql).toEqual({ notExpressible: 'tooLong' });
    const many = fc.sample(arbitraryFacts(sampleVocabulary), { seed: 9, numRuns: 80 });
    const subjects = many.map((facts, at) => ({ id: `s${at}`, facts }));
    await population.load(subjects);
    const decide = compileRule(rule);
    const who = subjects.filter(({ facts }) => decide(facts) === 'true').map(({ id }) => id);
    const unknown = subjects.filter(({ facts }) => decide(facts) === 'unknown').length;
    expect(who.length).toBeGreaterThan(3);
    const sweep = await population.sweep([
      { id: 'plain', rule: ruleOf('not(欠税)') },
      { id: 'deep', rule },
    ]);
    expect(await sweep.idsOf('deep')).toEqual(who);
    expect(sweep.rules[1]?.unknown).toBe(unknown);
    expect(await population.idsOf(rule, 'true', { limit: 2, offset: 1 })).toEqual(who.slice(1, 3));
    expect(await population.count(rule)).toEqual({
      true: who.length,
      unknown,
      false: 80 - who.length - unknown,
    });
    expect((await population.funnel(rule)).at(-1)?.soFar.true).toBe(who.length);
    const total = await population.sumOf(rule, amount);
    expect(total.counted).toBe(who.length);
    expect(total.fen).toBeGreaterThan(0n);
    await population.close();
  });

  it('writes its questions anew when a number comes that is below all others', async () => {
    const name = `least-${engine}`;
    const firm = (revenue: string, spent: string): Facts => ({
      revenue: known(exactFromText(revenue)),
      'rd-expense': known(exactFromText(spent)),
    });
    const rules = ['研发费用 / 营业收入 >= 0.5', '研发费用 / 营业收入 < 0.5'].map((text, at) => ({
      id: `r${at}`,
      rule: ruleOf(text),
    }));
    const subjects = [
      { id: 'a', facts: firm('4', '3') },
      { id: 'b', facts: firm('4', '1') },
    ];
    let population = await open(sampleVocabulary, name);
    await population.load(subjects);
    const agrees = async () => {
      const sweep = await population.sweep(rules);
      for (const { id, rule } of rules) {
        const decide = compileRule(rule);
        const who = subjects.filter(({ facts }) => decide(facts) === 'true').map((subject) => subject.id);
        expect((await sweep.idsOf(id)).sort()).toEqual(who);
        expect(await population.idsOf(rule, 'true')).toEqual(who);
      }
    };
    await agrees();
    // First a divisor of zero, then one below it: neither was possible before.
    for (const [id, facts] of [
      ['c', firm('0', '3')],
      ['d', firm('-4', '-3')],
      ['e', firm('-4', '3')],
    ] as const) {
      subjects.push({ id, facts });
      await population.put(id, facts);
      await agrees();
    }
    await population.close();
    population = await open(sampleVocabulary, name);
    await agrees();
    await population.close();
  });

  it('refuses what it cannot hold exactly, and keeps what it had', async () => {
    const population = await open(sampleVocabulary);
    const facts = (count: string): Facts => ({ headcount: known(exactFromText(count)) });
    await population.load([{ id: 'a', facts: facts('0.000001') }]);
    await expect(population.put('b', facts('0.0000001'))).rejects.toMatchObject({
      code: 'matching.cannotStore',
      params: { attribute: 'headcount', subject: 'b' },
    });
    const twice = ['c', 'd', 'c'].map((id) => ({ id, facts: facts('1') }));
    await expect(population.load(twice)).rejects.toMatchObject({ code: 'matching.twice' });
    await expect(population.put('e', { headcount: known('many') })).rejects.toMatchObject({
      code: 'rules.wrongFact',
    });
    expect(await population.idsOf(ruleOf('从业人数 > 0'), 'true')).toEqual(['a']);
    const elsewhere: Vocabulary = [{ id: 'height', names: { zh: '身高', en: 'Height' }, type: 'number' }];
    const parsed = parseRule('身高 > 1', elsewhere);
    if ('problems' in parsed) throw new Error('the rule is sound');
    await expect(population.count(parsed.rule)).rejects.toMatchObject({ code: 'matching.noAttribute' });
    const sweep = await population.sweep([{ id: 'r', rule: ruleOf('从业人数 > 0') }]);
    await expect(sweep.idsOf('r', 'unknown')).rejects.toMatchObject({ code: 'matching.notAsked' });
    await expect(sweep.idsOf('s')).rejects.toMatchObject({ code: 'matching.noRule' });
    await population.close();
  });

  it('is found again after a restart, and empty when the vocabulary has changed', async () => {
    const name = `kept-${engine}`;
    const rules = [{ id: 'staff', rule: ruleOf('从业人数 >= 10 or 高企有效期止 = date("2026-01-01")') }];
    const before = await open(sampleVocabulary, name);
    await before.load([
      { id: 'a', facts: { headcount: known(exactFromText('10')) } },
      { id: 'b', facts: { headcount: 'none', 'high-tech-until': 'none' } },
    ]);
    await (await before.sweep(rules)).keep();
    await before.close();
    const after = await open(sampleVocabulary, name);
    expect(await after.size()).toBe(2);
    expect(await after.count(rules[0]!.rule)).toEqual({ true: 1, unknown: 0, false: 1 });
    expect(await (await after.sweep(rules)).changes()).toEqual([]);
    await after.close();
    const changed = await open(sampleVocabulary.slice(0, -1), name);
    expect(await changed.size()).toBe(0);
    await changed.close();
  });
});

describe('a population without a database', () => {
  it('says that there is nowhere to keep it', async () => {
    await expect(openPopulation({ vocabulary: sampleVocabulary, engine: 'postgres' })).rejects.toMatchObject({
      code: 'matching.noEngine',
    });
  });

  it('refuses a folder that is in use, and one whose file is no store', async () => {
    const settings = { vocabulary: sampleVocabulary, folder: join(folder, 'shared'), name: 'once' };
    const population = await openPopulation(settings);
    await expect(openPopulation(settings)).rejects.toMatchObject({ code: 'matching.storeUnavailable' });
    await population.close();
    await (await openPopulation(settings)).close();
    writeFileSync(
      join(folder, 'shared', 'broken.duckdb'),
      'this is not a database, and long enough to be read',
    );
    await expect(openPopulation({ ...settings, name: 'broken' })).rejects.toMatchObject({
      code: 'matching.storeUnavailable',
      params: { name: 'broken' },
    });
  });

  it('writes the pairs of a sweep as Parquet', async () => {
    const population = await openPopulation({ vocabulary: cityVocabulary });
    await population.load(makeCity(7, 3_000));
    const sweep = await population.sweep(makeRules(3, 20), { given: cityGiven });
    const path = join(folder, 'pairs.parquet');
    await sweep.writeParquet(path);
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    const counts = await connection.runAndReadAll(
      `SELECT rule, count(DISTINCT subject) FROM '${path}' GROUP BY ALL ORDER BY ALL`,
    );
    const expected = sweep.rules.filter((rule) => rule.true > 0).map((rule) => [rule.id, BigInt(rule.true)]);
    expect(counts.getRowsJS()).toEqual(expected);
    const { rule, slot } = sweep.pairSlots();
    expect(new Set(Array.from(rule, (at, pair) => `${at} ${slot[pair]}`)).size).toBe(sweep.pairs);
    await population.close();
  });
});

function ruleOf(text: string) {
  const parsed = parseRule(text, sampleVocabulary);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.rule;
}

function formulaOf(text: string) {
  const parsed = parseFormula(text, sampleVocabulary);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.formula;
}
