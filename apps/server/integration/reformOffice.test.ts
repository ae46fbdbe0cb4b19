import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playScenarios } from '#apps/scenarios/playScenarios.ts';
import type { ScenarioServer } from '#apps/scenarios/scenarioServer.ts';
import type { ChangeView, DefinitionView, FaultView, StagedView } from '#modules/reforms/contract.ts';
import { playTrial, readPack, writeReplica } from '#modules/reforms/index.ts';
import { operations as reforms } from '#modules/reforms/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { testDatabase } from '#platform/db/testing/testDatabase.ts';
import { openFiles } from '#platform/files/server/fileStore.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

const MATTER = 'food-production-by-commitment';
const FOLDER = 'shaanxi/hanzhong/low-risk-food';
interface Staging {
  staged: StagedView | null;
  problems: FaultView[];
  changes: ChangeView[];
}

const store = mkdtempSync(path.join(tmpdir(), 'onewindow-office-'));
let city: TestCity;
let office: Actor;
let only = 'licence-at-once';
beforeAll(async () => {
  city = await openCity();
  office = await city.as('ye-lan');
}, 60_000);
afterAll(async () => {
  await city.close();
  rmSync(store, { recursive: true, force: true });
});

/** What the worker does with a trial, on databases of the tests; of the stories only some, for the time they take. */
async function deliver(stagedId: string) {
  const server: ScenarioServer = {
    files: await openFiles(path.join(store, 'files')),
    async withFresh(work) {
      const { database, close } = await testDatabase();
      return work(database).finally(close);
    },
    async stop() {},
  };
  const consumer = playTrial(city.services, (playing, tell) =>
    playScenarios({ ...playing, server, only }, tell),
  );
  const event = { id: 1, topic: 'reform.trial', payload: { stagedId }, at: city.clock.now };
  await city.services.database.transaction((tx) => consumer.handle(tx, event, new AbortController().signal));
  return city.run<object, StagedView>(reforms.getStaged, office, { stagedId });
}

const definition = () => city.run<object, DefinitionView>(reforms.getDefinition, office, { matter: MATTER });
const stage = (yaml: string, actor = office) =>
  city.run<object, Staging>(reforms.stageDefinition, actor, { matter: MATTER, yaml });
const ledgerOf = (id: string) =>
  city.db.database.rows<{ name: string }>(
    "SELECT name FROM actions WHERE subject_type = 'stagedPack' AND subject_id = $1 ORDER BY seq",
    [id],
  );

describe('a definition as the reform office reads it', () => {
  it('tells states, actions, clocks and rules in words, without a fault', async () => {
    const { processes, conditions, problems, source } = await definition();
    expect(processes[0]!.name).toBe(`approval:${MATTER}:rule`);
    expect(processes.map(({ kind }) => kind.zh)).toContain('发证后核查（按规则当场决定）');
    for (const process of processes) {
      expect(process.lint).toEqual([]);
      expect(process.states.length).toBe(process.diagram.boxes.length);
      const said = JSON.stringify([process.states, process.clocks, process.kind]);
      expect(said).not.toMatch(/reforms\.|\{\{|undefined/);
    }
    const clock = processes.flatMap(({ clocks }) => clocks).find((one) => one.limit.en === '20 working days');
    expect(clock?.source.zh).toMatch(/行政许可法|典型案例/);
    expect(conditions.find(({ id }) => id === 'not-barred')!.rule.zh).not.toContain('not(');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(source).toContain(`matter: ${MATTER}`);
  });

  it('leaves as BPMN, and is kept from other posts and other cities', async () => {
    const input = { matter: MATTER, process: `approval:${MATTER}:rule`, version: 1 };
    const { xml, name } = await city.run<object, { xml: string; name: string }>(
      reforms.exportProcess,
      office,
      input,
    );
    expect(name).toBe(`approval-${MATTER}-rule-1.bpmn`);
    expect(xml).toContain('<bpmndi:BPMNDiagram');
    await expect(
      city.run(reforms.exportProcess, office, { ...input, process: 'approval:cafe:rule' }),
    ).rejects.toMatchObject({ code: 'process.unknownVersion' });
    await expect(
      city.run(reforms.getDefinition, await city.as('xu-mingyuan'), { matter: MATTER }),
    ).rejects.toMatchObject({ status: 403 });
    const elsewhere: Actor = {
      kind: 'officer',
      person: { id: '019ab000-0000-7000-8000-000000000001', name: '外市' },
      post: { role: 'reform-office', agency: 'lanchuan-approval', place: 'lanchuan' },
    };
    await expect(city.run(reforms.getDefinition, elsewhere, { matter: MATTER })).rejects.toMatchObject({
      code: 'access.denied',
    });
    await expect(stage('matter: x', elsewhere)).rejects.toMatchObject({ code: 'access.denied' });
    expect(await city.run(reforms.listDefinitions, elsewhere, {})).toEqual({ definitions: [] });
  });
});

describe('a new version of a matter', () => {
  it('with a fault is pointed at by file, line and column, and not prepared', async () => {
    const yaml = (await definition()).source!;
    const broken = await stage(
      yaml.replace('{ role: reviewer, at: decider }', '{ role: wizard, at: decider }'),
    );
    expect(broken.staged).toBeNull();
    const fault = broken.problems.find(({ message }) => message.includes('wizard'))!;
    expect(yaml.split('\n')[fault.line - 1]).toContain('role: reviewer');
    expect(fault.file).toBe(`matters/${MATTER}.yaml`);
    expect(fault.column).toBeGreaterThan(1);
    const same = await stage(yaml);
    expect(same.problems.map(({ message }) => message)).toEqual(['新版本的 version 应为 2 或更大。']);
    const other = await stage(yaml.replace(`matter: ${MATTER}`, 'matter: tea'));
    expect(other.problems.some(({ message }) => message.includes('tea'))).toBe(true);
    expect((await stage('a: [')).problems.length).toBeGreaterThan(0);
  });

  it('is checked, compared, played and published, each step in the ledger; older cases stay on theirs', async () => {
    const yaml = (await definition()).source!.replace('version: 1', 'version: 2');
    const changed = yaml.replace(
      'limit: { amount: 20, unit: workdays, source: shaanxi-25-cases/1, warnBefore: [{ amount: 5, unit: workdays }, { amount: 1',
      'limit: { amount: 15, unit: workdays, source: shaanxi-25-cases/1, warnBefore: [{ amount: 5, unit: workdays }, { amount: 1',
    );
    const { staged, changes, problems } = await stage(changed);
    expect(problems).toEqual([]);
    const change = changes.find(({ where }) =>
      where
        .map(({ zh }) => zh)
        .join('/')
        .endsWith('现场核查/时限'),
    )!;
    expect([change.before!.en, change.after!.en]).toEqual([
      '20 working days (shaanxi-25-cases/1)',
      '15 working days (shaanxi-25-cases/1)',
    ]);
    const stagedId = staged!.id;
    const confirm = () => city.run<object, StagedView>(reforms.confirmStaged, office, { stagedId });
    await expect(confirm()).rejects.toMatchObject({ code: 'staged.notPlayed' });
    expect((await city.run<object, StagedView>(reforms.startTrial, office, { stagedId })).trial).toBe(
      'waiting',
    );
    only = 'food-classes';
    expect((await deliver(stagedId)).trial).toBe('passed');
    expect((await confirm()).confirmedAt).not.toBeNull();
    const now = await definition();
    expect(now.version).toBe(2);
    expect(now.versions.map(({ version, inForce }) => [version, inForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    const check = now.processes.find(({ name }) => name === `postCheck:${MATTER}:officer`)!;
    expect(check.versions.map(({ version }) => version)).toEqual([2, 1]);
    const told = await city.run<object, { changes: ChangeView[] }>(reforms.compareProcess, office, {
      matter: MATTER,
      process: check.name,
      from: 1,
      to: 2,
    });
    expect(told.changes.some(({ after }) => after?.en.startsWith('15 working days'))).toBe(true);
    expect((await ledgerOf(stagedId)).map(({ name }) => name)).toEqual([
      'stageDefinition',
      'startTrial',
      'publishDefinition',
    ]);
    // Twice is once, and what was prepared on the old version no longer fits.
    await expect(confirm()).rejects.toMatchObject({ code: 'staged.confirmed' });
    expect((await stage(changed)).problems[0]!.message).toContain('3');
  }, 60_000);

  it('whose stories fail is not published', async () => {
    const yaml = (await definition()).source!.replace(
      /^version: (\d+)/m,
      (_, n: string) => `version: ${Number(n) + 1}`,
    );
    const { staged } = await stage(yaml.replace('- id: not-barred', '- id: not-under-bar'));
    only = 'fraud';
    await city.run(reforms.startTrial, office, { stagedId: staged!.id });
    const played = await deliver(staged!.id);
    expect(played.trial).toBe('failed');
    expect(played.played.flatMap(({ failures }) => failures).join()).toMatch(/scenarios\/fraud\.yaml:\d+/);
    await expect(city.run(reforms.confirmStaged, office, { stagedId: staged!.id })).rejects.toMatchObject({
      code: 'staged.notPlayed',
    });
  }, 60_000);
});

describe('a reform copied from the page', () => {
  it('is compared, decided, played there, released as archive and folder; nothing of it is in force here', async () => {
    const input = { folder: FOLDER, to: '640500' };
    const { differences } = await city.run<object, { differences: { key: string }[] }>(
      reforms.comparePack,
      office,
      input,
    );
    expect(differences.map(({ key }) => key)).toContain('duty:market-supervision');
    await expect(
      city.run(reforms.stageReplication, office, { ...input, decisions: { 'duty:x': 'y' } }),
    ).rejects.toMatchObject({ code: 'reform.decisionsDoNotFit' });
    await expect(
      city.run(reforms.stageReplication, office, { ...input, decisions: { 'calendar:2027': 'wait' } }),
    ).rejects.toMatchObject({ code: 'reform.undecided' });
    const before = await city.db.database.rows('SELECT count(*) FROM matters');
    const { staged } = await city.run<object, Staging>(reforms.stageReplication, office, {
      ...input,
      decisions: {},
    });
    const stagedId = staged!.id;
    only = 'licence-at-once';
    await city.run(reforms.startTrial, office, { stagedId });
    const played = await deliver(stagedId);
    expect([played.trial, played.stories, played.place.zh]).toEqual(['passed', 1, '中卫市']);
    await city.run(reforms.confirmStaged, office, { stagedId });
    const { base64 } = await city.run<object, { base64: string }>(reforms.getArchive, office, { stagedId });
    const tar = gunzipSync(Buffer.from(base64, 'base64'));
    expect(tar.toString('utf8', 0, 100)).toContain('low-risk-food/');
    expect(tar.includes('replicatedFrom')).toBe(true);
    const packs = path.join(store, 'packs');
    const event = { id: 2, topic: 'reform.confirmed', payload: { stagedId }, at: city.clock.now };
    await city.services.database.transaction((tx) =>
      writeReplica(packs).handle(tx, event, new AbortController().signal),
    );
    const { writtenTo } = await city.run<object, StagedView>(reforms.getStaged, office, { stagedId });
    expect(readPack(writtenTo!).pack!.reform.replicatedFrom).toMatchObject({ place: '610700', version: 1 });
    expect(readFileSync(path.join(writtenTo!, 'decisions.yaml'), 'utf8')).toContain('open:');
    expect(existsSync(path.join(packs, '640500/low-risk-food/scenarios/cast.yaml'))).toBe(true);
    expect(await city.db.database.rows('SELECT count(*) FROM matters')).toEqual(before);
    expect((await ledgerOf(stagedId)).map(({ name }) => name)).toEqual([
      'stageReplication',
      'startTrial',
      'confirmReplication',
    ]);
  }, 60_000);
});
