import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperView } from '#modules/decisions/contract.ts';
import { operations as decisions } from '#modules/decisions/server/operations.ts';
import type { DocumentVerification } from '#modules/licences/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase, supplement } from '../testing/ordinaryCase.ts';
import { readPdfText } from '../testing/readPdfText.ts';
import { type CityServer, serveCity } from '../testing/serveCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let server: CityServer;
let desk: NoticeDesk;
beforeAll(async () => {
  city = await openCity();
  server = await serveCity(city);
  desk = openNoticeDesk(city);
});
afterAll(async () => {
  await server.close();
  await city.close();
});

const act = async (who: string, caseId: string, action: string, data?: object) =>
  city.run<unknown, CaseView>(cases.actOnCase, await city.as(who), { caseId, action, data });
const papers = async (caseId: string, who = 'lin-qing') =>
  (await city.run<unknown, { papers: PaperView[] }>(decisions.listPapers, await city.as(who), { caseId }))
    .papers;

async function pdfOf(paper: PaperView, who = 'lin-qing'): Promise<Buffer> {
  server.as.caller = await city.as(who);
  const response = await server.get(paper.href);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await response.arrayBuffer());
}

describe('the papers of a permit procedure', () => {
  let caseId: string;

  it('are issued step by step, each with its number, and once', async () => {
    caseId = await ordinaryCase(city);
    await act('chen-xiaowen', caseId, 'askForSupplement', {
      items: ['materials.site-plan: 比例尺缺失', '请补充联系电话'],
    });
    await supplement(city, caseId);
    await act('chen-xiaowen', caseId, 'accept');
    await act('chen-xiaowen', caseId, 'pass');
    await act('xu-mingyuan', caseId, 'proposeRefusal', { reason: '布局不符合要求' });
    await act('fang-ruoxi', caseId, 'refuse', {
      reason: '生产场所布局不符合《食品安全法》第三十三条。',
      remedies: '可以依法申请行政复议或者提起行政诉讼。',
    });
    await desk.deliver();
    const issued = await papers(caseId);
    expect(issued.map(({ kind, number }) => [kind, number])).toEqual([
      ['supplementNotice', '许补〔2026〕1号'],
      ['acceptance', '许受〔2026〕1号'],
      ['refusal', '许不准〔2026〕1号'],
    ]);
    await city.db.database.rows('UPDATE deliveries SET done_at = NULL, attempts = 0');
    await desk.deliver();
    expect(await papers(caseId)).toEqual(issued);
  });

  it('say facts, basis, remedies with their last days, agency and officer', async () => {
    const [notice, acceptance, refusal] = await papers(caseId);
    const text = (await readPdfText(await pdfOf(refusal!))).replaceAll(/\s/g, '');
    for (const words of [
      '不予行政许可决定书',
      '许不准〔2026〕1号',
      '云溪市青峰茶业有限公司',
      '生产场所布局不符合',
      '《中华人民共和国行政许可法》第三十八条第二款',
      '可以依法申请行政复议或者提起行政诉讼',
      '申请行政复议最迟至2027年1月22日',
      '直接提起行政诉讼最迟至2027年5月24日',
      '方若溪（决定人员）',
      '云溪市行政审批服务局',
    ]) {
      expect(text).toContain(words);
    }
    const supplements = (await readPdfText(await pdfOf(notice!))).replaceAll(/\s/g, '');
    expect(supplements).toContain('比例尺缺失');
    expect(supplements).toContain('2.请补充联系电话');
    const accepted = (await readPdfText(await pdfOf(acceptance!))).replaceAll(/\s/g, '');
    expect(accepted).toContain('决定予以受理');
    expect(accepted).toContain('法定办结期限');
  });

  it('are the same for officers, and nothing for strangers', async () => {
    const [, , refusal] = await papers(caseId, 'fang-ruoxi');
    expect((await pdfOf(refusal!, 'fang-ruoxi')).equals(await pdfOf(refusal!))).toBe(true);
    for (const who of ['ma-cheng', 'tang-ning', 'zhao-yinuo']) {
      server.as.caller = await city.as(who);
      expect((await server.get(refusal!.href)).status, who).toBe(403);
    }
    await expect(papers(caseId, 'ma-cheng')).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('are verified like licences: the file by its signature, the number by a page without reasons', async () => {
    const [, , refusal] = await papers(caseId);
    const pdf = await pdfOf(refusal!);
    const response = await server.post('/api/verifications/document', pdf);
    const checked = (await response.json()) as DocumentVerification;
    expect(checked).toMatchObject({
      genuine: true,
      document: { number: '许不准〔2026〕1号', type: 'administrative-paper' },
    });
    const changed = Buffer.from(pdf);
    changed[200] = changed[200]! ^ 1;
    const forged = await server.post('/api/verifications/document', changed);
    expect((await forged.json()) as DocumentVerification).toMatchObject({ genuine: false });
    server.as.caller = { kind: 'anyone' };
    const page = await server.get(refusal!.verifyHref);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('许不准〔2026〕1号');
    expect(html).not.toContain('生产场所布局');
    expect((await server.get('/verify/papers/01a202cf-124e-73ac-9af8-b62607473817')).status).toBe(404);
  });
});

describe('a decision taken by rule', () => {
  it('has its paper too, and says that a rule took it', async () => {
    const { id } = await grantedCase(city);
    await desk.deliver();
    const issued = await papers(id);
    const grant = issued.find(({ kind }) => kind === 'grant')!;
    expect(grant.number).toMatch(/^许准〔2026〕\d+号$/);
    const text = (await readPdfText(await pdfOf(grant))).replaceAll(/\s/g, '');
    expect(text).toContain('准予行政许可决定书');
    expect(text).toContain('系统依照公布的规则自动作出');
    expect(text).not.toContain('救济途径');
  });
});
