import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '#apps/cli/runCommandLine.ts';
import type { LicenceHistory, LicenceView } from '#modules/licences/contract.ts';
import { getLicenceHistory } from '#modules/licences/server/getLicenceHistory.ts';
import { listMyLicences } from '#modules/licences/server/listMyLicences.ts';
import { languageOf, sayIn } from '#modules/reforms/index.ts';
import { recordVisit } from '#modules/supervision/server/recordVisit.ts';
import { canonicalJson } from '#platform/crypto/pure/canonicalJson.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { withClient } from '#platform/db/server/roles.ts';
import type { EvidenceBundle } from '#platform/ledger/pure/evidenceBundle.ts';
import { digestData, hashAction } from '#platform/ledger/server/action.ts';
import { type ActionRow, toActionRecord } from '#platform/ledger/server/actionRow.ts';
import { verifyLedger } from '#platform/ledger/server/verify/verifyLedger.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { type CityServer, serveCity } from '../testing/serveCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';
import { ThirdParty } from '../testing/thirdParty.ts';

const VISIT = {
  officers: ['高远', '秦岚'],
  outcome: 'passCheck',
  findings: ['papers', 'layout', 'equipment', 'process', 'staff', 'rules'].map((item) => ({
    item,
    result: 'met',
    note: '',
  })),
};

let city: TestCity;
let server: CityServer;
let court: ThirdParty;
let licence: LicenceView;
let checkCase: string;
let issueAct: string;
let visitAct: string;
/** Size of the head that the court keeps. */
let head: number;

const one = <T>(sql: string, values: unknown[] = []) => city.db.database.one<T>(sql, values);

beforeAll(async () => {
  city = await openCity();
  server = await serveCity(city);
  court = await ThirdParty.meet(server.get);
  const owner = await city.as('lin-qing');
  const granted = await grantedCase(city);
  await server.dispatch();
  licence = (await city.run<unknown, { licences: LicenceView[] }>(listMyLicences, owner, {})).licences[0]!;
  const { versions } = await city.run<unknown, LicenceHistory>(getLicenceHistory, owner, {
    licenceId: licence.id,
  });
  issueAct = versions[0]!.actionId!;
  const check = await one<{ id: string; version: number }>(
    'SELECT c.id, c.version FROM post_checks k JOIN cases c ON c.id = k.case_id WHERE approval_case_id = $1',
    [granted.id],
  );
  checkCase = check.id;
  await server.sequence();
  await court.keepHead();
  city.clock.now = new Date('2026-12-01T03:00:00Z');
  await city.run(recordVisit, await city.as('gao-yuan'), {
    caseId: checkCase,
    expectedVersion: check.version,
    visitedOn: '2026-12-01',
    ...VISIT,
  });
  visitAct = (
    await one<{ id: string }>(
      `SELECT id FROM actions WHERE subject_type = 'case' AND subject_id = $1 AND name = 'passCheck'`,
      [checkCase],
    )
  ).id;
});
afterAll(async () => {
  await server.close();
  await city.close();
});
beforeEach(async () => {
  server.as.caller = await city.as('lin-qing');
});

const ask = (actionId: string, query = '') => server.get(`/api/ledger/evidence/${actionId}${query}`);

async function bundleOf(actionId: string): Promise<EvidenceBundle> {
  const response = await ask(actionId, `?head=${head}`);
  expect(response.status).toBe(200);
  return (await response.json()) as EvidenceBundle;
}

describe('a third party with nothing but published heads', () => {
  it('gets no proof of a record before a head covers it', async () => {
    const response = await ask(visitAct);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'ledger.notPublishedYet' });
    await server.sequence();
    head = await court.keepHead();
    expect(court.heads).toHaveLength(2);
    expect(await court.findsLogUnchanged()).toBe(true);
  });

  it('[DAT-06.r2] sees which licence was issued, to whom, saying what, by which act', async () => {
    const verdict = court.check(await bundleOf(issueAct));
    expect(verdict).toMatchObject({
      ok: true,
      action: {
        subjectType: 'licence',
        subjectId: licence.id,
        name: 'issue',
        body: { number: licence.number },
      },
      data: { holderName: licence.holderName, fields: licence.fields, validTo: licence.validTo },
    });
  });

  it('[DAT-06.r2] sees that the PDF at hand is the one that was issued, to the byte', async () => {
    const { pdf, action_id } = await one<{ pdf: Buffer; action_id: string }>(
      "SELECT pdf, action_id FROM licence_documents WHERE language = 'zh-CN'",
    );
    const bundle = await bundleOf(action_id);
    expect(court.check(bundle, pdf)).toMatchObject({
      ok: true,
      action: { body: { kind: 'qualification-proof' } },
    });
    const altered = Buffer.from(pdf);
    altered[altered.length - 10]! ^= 1;
    expect(court.check(bundle, altered)).toEqual({ ok: false, problem: 'otherDocument' });
  });

  it('[DAT-06.r1] sees what an inspector recorded on a visit, item by item', async () => {
    const verdict = court.check(await bundleOf(visitAct));
    expect(verdict).toMatchObject({
      ok: true,
      action: {
        subjectId: checkCase,
        name: 'passCheck',
        capacity: { role: 'inspector', agency: 'chashan-market' },
      },
      data: { visitedOn: '2026-12-01', officers: VISIT.officers, findings: VISIT.findings },
    });
  });
});

describe('onewindow verify evidence', () => {
  let folder: string;
  const put = (name: string, content: string | Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'onewindow-evidence-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(...words: string[]): Promise<{ code: number; said: string }> {
    const lines: string[] = [];
    const speak = (line: string) => lines.push(line);
    const say = () => sayIn(languageOf({ LANG: 'en' }));
    const code = await runCommandLine(['verify', 'evidence', ...words], {
      env: {},
      say,
      print: speak,
      tell: speak,
    });
    return { code, said: lines.join('\n') };
  }

  it('needs nothing but the files that somebody kept', async () => {
    const { pdf, action_id } = await one<{ pdf: Buffer; action_id: string }>(
      "SELECT pdf, action_id FROM licence_documents WHERE language = 'en'",
    );
    const bundle = put('evidence.json', JSON.stringify(await bundleOf(action_id)));
    const keys = ['--keys', put('keys', `${court.keys.join('\n')}\n`)];
    const kept = ['--head', put('head', court.heads.at(-1)!), '--document', put('licence.pdf', pdf)];
    const good = await run(bundle, ...keys, ...kept);
    expect(good.said).toContain('The proof holds');
    expect(good.code).toBe(0);
    const other = await run(bundle, ...keys, '--head', put('older', court.heads[0]!));
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining('The head is none of those') });
    const wrong = await run(put('evil.json', 'no JSON'), ...keys);
    expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('not well formed') });
    expect((await run(bundle)).code).toBe(2);
  });
});

describe('the proof of an act is for those it is about', () => {
  it.each([
    ['lin-qing', 200, true],
    ['gao-yuan', 200, true],
    ['han-guodong', 200, true],
    ['ding-zheng', 200, false],
    ['su-ming', 403, false],
    ['tang-ning', 403, false],
    ['jiang-bo', 403, false],
    ['mo-han', 403, false],
  ])('%s gets %i, with what was recorded: %s', async (person, status, whole) => {
    server.as.caller = await city.as(person);
    const response = await ask(visitAct);
    expect(response.status).toBe(status);
    const bundle = await response.json();
    expect('data' in bundle).toBe(whole);
    if (status === 200)
      expect(court.check(await (await ask(visitAct, `?head=${head}`)).json()).ok).toBe(true);
  });

  it('nobody gets acts that have no rule, unknown ones, or any without signing in', async () => {
    const { id } = await one<{ id: string }>(
      "SELECT id FROM actions WHERE subject_type = 'register-entry' LIMIT 1",
    );
    expect((await ask(id)).status).toBe(403);
    expect((await ask(newId())).status).toBe(404);
    server.as.caller = { kind: 'anyone' };
    expect((await ask(visitAct)).status).toBe(401);
  });
});

describe('an altered entry', () => {
  const FORGED = { ...VISIT, visitedOn: '2026-12-01', findings: [] };

  /** What somebody who owns the database can do, the guard of the tables switched off. */
  const asOwner = (work: (run: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>) =>
    withClient(city.db.migratorUrl, async (client) => {
      await client.query("BEGIN; SET LOCAL onewindow.ledger_rewrite = 'on'");
      await work((sql, values) => client.query(sql, values));
      await client.query('COMMIT');
    });

  it('[DAT-06.r1] [DAT-06.r2] is found by who holds the heads, when only the record was changed', async () => {
    const honest = await bundleOf(visitAct);
    await asOwner(async (run) => {
      await run('UPDATE action_data SET data = $2 WHERE action_id = $1', [visitAct, JSON.stringify(FORGED)]);
      await run(`UPDATE actions SET body = body || '{"number": "forged"}' WHERE id = $1`, [issueAct]);
    });
    expect(court.check(await bundleOf(visitAct))).toEqual({ ok: false, problem: 'dataChanged' });
    expect(court.check(await bundleOf(issueAct))).toEqual({ ok: false, problem: 'notIncluded' });
    expect(court.check(honest).ok).toBe(true);
    const report = await verifyLedger(city.db.database, court.keys, { checkpoint: court.heads });
    expect(report.problems).toMatchObject([
      { code: 'dataChanged', actionId: visitAct },
      { code: 'actionChanged', actionId: issueAct },
    ]);
  });

  it('[DAT-06.r1] [DAT-06.r2] is found even when the whole log was rewritten and signed with the stolen key', async () => {
    expect(await court.findsLogUnchanged()).toBe(true);
    await asOwner(async (run) => {
      const salt = Buffer.alloc(16, 7);
      await run('UPDATE action_data SET salt = $2, data = $3 WHERE action_id = $1', [
        visitAct,
        salt,
        JSON.stringify(FORGED),
      ]);
      await run('UPDATE actions SET data_digest = $2 WHERE id = $1', [
        visitAct,
        digestData(salt, canonicalJson(FORGED)),
      ]);
      for (const id of [visitAct, issueAct]) {
        const { rows } = (await run('SELECT * FROM actions WHERE id = $1', [id])) as { rows: ActionRow[] };
        const record = toActionRecord(rows[0]!);
        await run('UPDATE actions SET hash = $2 WHERE id = $1', [id, hashAction(record, record.prevHash)]);
      }
      await run(`INSERT INTO ledger_queue (action_id, hash)
        SELECT a.id, a.hash FROM ledger_leaves l JOIN actions a ON a.id = l.action_id ORDER BY l.leaf_index`);
      for (const table of ['leaves', 'nodes', 'checkpoints']) await run(`DELETE FROM ledger_${table}`);
    });
    await server.sequence();

    // The forger left nothing to find by the database alone …
    expect((await verifyLedger(city.db.database, court.keys)).ok).toBe(true);
    // … but does not get past a head that somebody kept.
    expect(await court.findsLogUnchanged()).toBe(false);
    const forged = await (await ask(visitAct)).json();
    expect(court.check(forged)).toEqual({ ok: false, problem: 'otherHead' });
    const report = await verifyLedger(city.db.database, court.keys, { checkpoint: court.heads });
    expect(report.problems.some(({ code, published }) => code === 'rootDiffers' && published)).toBe(true);
  });
});
