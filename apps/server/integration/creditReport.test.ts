import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MyCredit, ReportView } from '#modules/credit/contract.ts';
import { getMyCredit } from '#modules/credit/server/operations/getMyCredit.ts';
import { identifyDefault } from '#modules/credit/server/operations/identifyDefault.ts';
import { requestCreditReport } from '#modules/credit/server/operations/requestCreditReport.ts';
import { openComplianceCode } from '#modules/credit/server/verifyCompliance.ts';
import { signJws } from '#platform/crypto/server/jws.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { actOnCase } from '#platform/process/server/operations/actOnCase.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { readPdfText } from '../testing/readPdfText.ts';
import { readQr } from '../testing/readQr.ts';
import { type CityServer, serveCity } from '../testing/serveCity.ts';

const USCC = '91999900MADEM0011H';

let city: TestCity;
let server: CityServer;

beforeAll(async () => {
  city = await openCity();
  server = await serveCity(city);
  const { privateKey } = server.keys.attestation;
  city.services.sign = (payload, typ) => signJws(privateKey, payload, typ);
  server.as.caller = await city.as('lin-qing');
});
afterAll(async () => {
  await server.close();
  await city.close();
});

async function report(): Promise<ReportView> {
  return city.run(requestCreditReport, await city.as('lin-qing'), {});
}

async function pageOf({ codeUrl }: ReportView): Promise<{ status: number; html: string }> {
  const response = await server.get(new URL(codeUrl).pathname);
  return { status: response.status, html: await response.text() };
}

describe('the credit report of a firm', () => {
  it('is a signed page over the 23 fields whose code verifies without any database [CRD-05.r1] [CRD-05.r2]', async () => {
    const made = await report();
    const response = await server.get(`/api/credit/reports/${made.id}/document?language=zh-CN`);
    expect(response.status).toBe(200);
    const pdf = Buffer.from(await response.arrayBuffer());
    const words = (await readPdfText(pdf)).replaceAll(' ', '');
    for (const said of ['23', '市场监管', '税务', '其余17个领域', made.number]) expect(words).toContain(said);
    const scanned = await readQr(pdf);
    expect(scanned).toBe(made.codeUrl);
    const { publicKeys } = server.keys.attestation;
    expect(openComplianceCode(scanned!, publicKeys)).toMatchObject({ u: USCC, r: made.number, p: 0 });
    const changed = scanned!.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect(openComplianceCode(changed, publicKeys)).toBeUndefined();
    const checked = await server.post('/api/verifications/document', pdf);
    expect(await checked.json()).toMatchObject({ genuine: true, document: { number: made.number } });
  });

  it('is not for another firm', async () => {
    const { id } = await report();
    server.as.caller = await city.as('zhou-xiaohe');
    const own = server.as.caller;
    const asAnother =
      own.kind === 'firm' ? { ...own, organisation: '00000000-0000-7000-8000-000000000000' } : own;
    server.as.caller = asAnother;
    expect((await server.get(`/api/credit/reports/${id}/document`)).status).toBe(403);
    server.as.caller = await city.as('lin-qing');
  });
});

describe('a default', () => {
  it('shows on page, file, report and code, and after repair on none of them [CRD-04] [CRD-05.r2]', async () => {
    const clean = await report();
    expect((await pageOf(clean)).html).toContain('没有公开的失信记录');
    const head = await city.as('luo-cheng');
    const found = await city.run<unknown, CaseView>(identifyDefault, head, {
      uscc: USCC,
      entry: 'minor-penalty',
      document: '=1+1',
      summary: '标签不合格',
    });
    const table = await (await server.get('/api/credit/defaults.csv')).text();
    expect(table).toContain(`"${USCC}"`);
    expect(table).toContain(`"'=1+1"`);
    expect((await pageOf(clean)).html).toContain('有1条公开的失信记录');
    expect((await pageOf(clean)).html).not.toContain('标签不合格');
    const withRecord = await report();
    const field = withRecord.fields.find((one) => one.field === 'market-supervision');
    expect(field?.records).toHaveLength(1);
    await city.moveTo('2026-11-24T01:30:00Z');
    const owner = await city.as('lin-qing');
    await city.run(actOnCase, owner, {
      caseId: found.id,
      action: 'applyRepair',
      data: { report: '已经整改' },
    });
    await city.run(actOnCase, head, { caseId: found.id, action: 'repair' });
    expect(await (await server.get('/api/credit/defaults.csv')).text()).not.toContain(USCC);
    const register = await server.get(`/api/credit/defaults?query=${USCC}`);
    expect(await register.json()).toMatchObject({ total: 0 });
    expect((await pageOf(withRecord)).html).toContain('没有公开的失信记录');
    expect((await report()).fields.every(({ records }) => records.length === 0)).toBe(true);
    const mine = await city.run<unknown, MyCredit>(getMyCredit, owner, {});
    expect(mine.grade?.grade).toBe('A');
    expect(mine.defaults[0]).toMatchObject({ removedBecause: 'repaired' });
  });

  it('refuses a code that nobody here signed', async () => {
    const response = await server.get('/verify/compliance/a.b.c');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('不是有效的合规码');
  });
});
