import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '#modules/identity/testing/browser.ts';
import type { DefinitionView, SandboxView, StagedView } from '#modules/reforms/contract.ts';
import { dropEnded } from '#modules/reforms/index.ts';
import { operations as reforms } from '#modules/reforms/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { spareOnExternal } from '#platform/db/server/spareDatabases.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { type SandboxCity, sandboxCity } from '../testing/sandboxCity.ts';

const MATTER = 'food-production-by-commitment';
let city: TestCity;
let served: SandboxCity;
let office: Actor;
let noRight = false;

beforeAll(async () => {
  city = await openCity();
  served = await sandboxCity(city, (spare) => ({
    ...spare,
    // The owner of the tables may make no database on the server of the tests.
    hindrance: () => (noRight ? spareOnExternal(city.db.migratorUrl) : spare).hindrance(),
  }));
  office = await city.as('ye-lan');
}, 60_000);
afterAll(async () => {
  await served.close();
  await city.close();
});

const open = (of: object, actor = office) =>
  city.run<object, SandboxView>(reforms.openSandbox, actor, { of, way: 'rule' });
const close = (sandboxId: string, actor = office) =>
  city.run<object, SandboxView>(reforms.closeSandbox, actor, { sandboxId });
const list = async (actor = office) =>
  (await city.run<object, { sandboxes: SandboxView[] }>(reforms.listSandboxes, actor, {})).sandboxes;

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  body: new URLSearchParams(fields).toString(),
});
const enter = (browser: Browser, sandbox: string) => browser.go('/sandbox/enter', form({ sandbox }));

/** A call as a page of that sandbox makes it, or a page of the city when none is named. */
async function call(browser: Browser, shown: string, pathname: string, body?: object) {
  const headers = {
    'x-onewindow-csrf': '1',
    'content-type': 'application/json',
    ...(shown && { 'x-onewindow-sandbox': shown }),
  };
  const response = await browser.send(`/api${pathname}`, {
    method: body ? 'POST' : 'GET',
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The value of the button of that person on the page of the sandbox. */
async function act(browser: Browser, name: RegExp) {
  const html = await (await browser.send('/sandbox')).text();
  const [, as] = [...html.matchAll(/name="as" value="([^"]+)"><strong>(.*?)<\/button>/g)]
    .map(([, value, label]) => [label, value])
    .find(([label]) => name.test(label!))!;
  return browser.send('/sandbox/act', form({ as: as! }));
}

const tables = ['cases', 'persons', 'sessions', 'licences', 'drafts', 'files', 'organisations'] as const;
const countAll = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [
        table,
        (await city.db.database.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).n,
      ]),
    ),
  );

describe('a definition tried as applicant', () => {
  let sandbox: SandboxView;
  let browser: Browser;

  it('a prepared version is in force in a trial, and the one before it in the city', async () => {
    const { source } = await city.run<object, DefinitionView>(reforms.getDefinition, office, {
      matter: MATTER,
    });
    const yaml = source!
      .replace('version: 1', 'version: 2')
      .replace(/zh: 食品生产许可（低风险食品告知承诺）/, 'zh: 食品生产许可（试行新版）');
    const { staged } = await city.run<object, { staged: StagedView | null }>(
      reforms.stageDefinition,
      office,
      { matter: MATTER, yaml },
    );
    const opening = await open({ stagedId: staged!.id });
    expect([opening.state, opening.version, opening.stagedId]).toEqual(['opening', 2, staged!.id]);
    await served.work();
    sandbox = (await list()).find(({ id }) => id === opening.id)!;
    expect([sandbox.state, sandbox.refusal]).toEqual(['open', null]);

    browser = await served.browserOf('ye-lan');
    const { path: arrived, response } = await enter(browser, sandbox.id);
    expect([arrived, response.status]).toEqual(['/sandbox', 200]);
    const html = await response.text();
    expect(html).toContain('试用：不产生任何效力');
    expect(html).toContain('href="/sandbox/leave"');
    for (const role of ['窗口人员', '审查人员', '决定人员', '检查人员', '法定代表人'])
      expect(html).toContain(role);
    const guide = await call(browser, sandbox.id, `/matters/${MATTER}`);
    expect(JSON.stringify(guide.body)).toContain('试行新版');
    const outside = await call(await served.browserOf('ye-lan'), '', `/matters/${MATTER}`);
    expect(JSON.stringify(outside.body)).not.toContain('试行新版');
  }, 60_000);

  it('sessions are not sessions of the other side, and a page of one side does nothing in the other', async () => {
    expect((await call(browser, sandbox.id, '/me')).body['person']).toBeNull();
    await act(browser, /林青.*法定代表人/);
    const token = browser.cookies.get('onewindow_sandbox_session')!;
    const me = await call(browser, sandbox.id, '/me');
    expect(me.body['person']).toMatchObject({ name: '林青' });
    // The page of the city in another tab, after this browser went into the trial.
    const stale = await call(browser, '', `/matters/${MATTER}/draft`, {});
    expect([stale.status, stale.body['code']]).toEqual([409, 'sandbox.otherWorld']);
    // The session of the trial as if it were the city's, and the city's as if it were the trial's.
    const thief = await served.browserOf('ye-lan');
    const own = thief.cookies.get('onewindow_session')!;
    thief.cookies.set('onewindow_session', token);
    expect((await call(thief, '', '/me')).body['person']).toBeNull();
    const visitor = await served.browserOf('ye-lan');
    await enter(visitor, sandbox.id);
    visitor.cookies.set('onewindow_sandbox_session', own);
    expect((await call(visitor, sandbox.id, '/me')).body['person']).toBeNull();
    // A page of the trial, after the browser left it.
    await visitor.send('/sandbox/leave');
    const left = await call(visitor, sandbox.id, '/me');
    expect(left.body['code']).toBe('sandbox.otherWorld');
    expect((await call(visitor, '', '/me')).body['person']).toMatchObject({ name: '叶澜' });
  });

  it('only its office is let in, by a form of our own page, and a cookie of one’s own making opens nothing', async () => {
    for (const stranger of ['xu-mingyuan', 'cen-yu', 'shu-heng']) {
      const { response } = await enter(await served.browserOf(stranger), sandbox.id);
      expect(`${stranger} ${response.status}`).toBe(`${stranger} 403`);
      await expect(close(sandbox.id, await city.as(stranger))).rejects.toMatchObject({ status: 403 });
      await expect(open({ matter: MATTER }, await city.as(stranger))).rejects.toMatchObject({
        status: 403,
      });
    }
    const elsewhere: Actor = {
      kind: 'officer',
      person: { id: '019ab000-0000-7000-8000-000000000001', name: '外市' },
      post: { role: 'reform-office', agency: 'lanchuan-approval', place: 'lanchuan' },
    };
    await expect(close(sandbox.id, elsewhere)).rejects.toMatchObject({ code: 'access.denied' });
    expect(await list(elsewhere)).toEqual([]);
    const other = await served.browserOf('ye-lan');
    const led = await other.send('/sandbox/enter', {
      ...form({ sandbox: sandbox.id }),
      headers: { ...form({}).headers, origin: 'https://elsewhere.example' },
    });
    expect(led.status).toBe(403);
    other.cookies.set('onewindow_sandbox', { value: `${sandbox.id}.${'A'.repeat(43)}`, path: '/' });
    expect((await call(other, '', '/me')).body['person']).toMatchObject({ name: '叶澜' });
  });

  it('what is begun there is nothing in the city, and its clock is its own', async () => {
    const before = await countAll();
    const draft = await call(browser, sandbox.id, `/matters/${MATTER}/draft`, {});
    expect([draft.status, draft.body['matterVersion']]).toEqual([200, 2]);
    expect(await countAll()).toEqual(before);
    const shown = async () =>
      /<dd>([^<]*日[^<]*)<\/dd>/.exec(await (await browser.send('/sandbox')).text())![1]!;
    const now = await shown();
    await browser.send('/sandbox/clock', form({ advance: '1 month' }));
    expect(await shown()).not.toBe(now);
    expect((await browser.send('/sandbox/clock', form({ advance: '9000 years' }))).status).toBe(400);
    expect(await countAll()).toEqual(before);
  });

  it('no more than a few at once, and closing makes room', async () => {
    const more = [await open({ matter: MATTER }), await open({ matter: 'small-sign' })];
    await expect(open({ matter: MATTER })).rejects.toMatchObject({
      code: 'sandbox.tooMany',
      params: { most: 3 },
    });
    await close(more[0]!.id);
    const third = await open({ matter: MATTER });
    for (const { id } of [more[1]!, third]) await close(id);
    await served.work();
    expect(await served.spare.list()).toEqual([sandbox.id.replaceAll('-', '')]);
  }, 60_000);

  it('closed from within or at its hour it is gone: database, files and way in', async () => {
    const folder = path.join(served.folder, 'tmp/sandboxes', sandbox.id);
    expect(existsSync(folder)).toBe(true);
    await city.db.database.rows(
      "UPDATE sandboxes SET opened_at = now() - interval '9 hours', ends_at = now() - interval '1 second' WHERE id = $1",
      [sandbox.id],
    );
    const after = await call(browser, sandbox.id, '/me');
    expect([after.status, after.body['code']]).toEqual([410, 'sandbox.ended']);
    expect([...browser.cookies.keys()]).toEqual(['onewindow_session']);
    await dropEnded(city.db.database, served.host.keeper);
    expect(await served.spare.list()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    expect(await list()).toEqual([]);

    const next = await open({ matter: MATTER });
    await served.work();
    await enter(browser, next.id);
    const { path: arrived } = await browser.go('/sandbox/close', form({}));
    expect(arrived).toBe(`/desk/definitions/${MATTER}`);
    // A database is not dropped while a last statement of it still runs; the next look finds it.
    const left = async () => {
      await served.work();
      return served.spare.list();
    };
    await expect.poll(left, { timeout: 20_000, interval: 200 }).toEqual([]);
    const names = await city.db.database.rows<{ name: string }>(
      "SELECT name FROM actions WHERE subject_type = 'sandbox' AND subject_id = $1",
      [next.id],
    );
    expect(names.map(({ name }) => name)).toContain('openSandbox');
  }, 60_000);

  it('without the right to make databases it is refused with what an administrator must run', async () => {
    noRight = true;
    const { id } = await open({ matter: MATTER });
    await served.work();
    const refused = (await list()).find((one) => one.id === id)!;
    expect(refused.state).toBe('refused');
    expect(refused.refusal!.wayOut).toContain('ALTER ROLE "onewindow_migrator" CREATEDB;');
    await close(id);
    noRight = false;
    expect(await list()).toEqual([]);
  });

  it('a copy for another city runs there with the people of its stories', async () => {
    const input = { folder: 'shaanxi/hanzhong/low-risk-food', to: '640500', decisions: {} };
    const { staged } = await city.run<object, { staged: StagedView | null }>(
      reforms.stageReplication,
      office,
      input,
    );
    const { id } = await open({ stagedId: staged!.id });
    await served.work();
    const opened = (await list()).find((one) => one.id === id)!;
    expect([opened.refusal, opened.state, opened.place.zh]).toEqual([null, 'open', '中卫市']);
    const { response } = await enter(browser, id);
    expect(await response.text()).toContain('中卫市行政审批服务局');
    const { path: back } = await browser.go('/sandbox/leave');
    expect(back).toBe(`/desk/replicate?staged=${staged!.id}`);
  }, 60_000);
});
