import { createPrivateKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  DocumentVerification,
  LicenceHistory,
  LicenceView,
  Verification,
} from '#modules/licences/contract.ts';
import { setLicenceStatus } from '#modules/licences/index.ts';
import { getLicence } from '#modules/licences/server/getLicence.ts';
import { getLicenceHistory } from '#modules/licences/server/getLicenceHistory.ts';
import { listMyLicences } from '#modules/licences/server/listMyLicences.ts';
import { makeDocumentKey } from '#platform/crypto/server/documentKey.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { signJws, verifyJws } from '#platform/crypto/server/jws.ts';
import { CertificateDocument } from '#platform/documents/pure/certificateDocument.ts';
import { CERTIFICATE_TYPE } from '#platform/documents/server/issueCertificate.ts';
import { signPdf } from '#platform/documents/server/signPdf.ts';
import { verifyPdfSignature } from '#platform/documents/server/verifyPdfSignature.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { readPdfText } from '../testing/readPdfText.ts';
import { readQr } from '../testing/readQr.ts';
import { renewedCase } from '../testing/renewal.ts';
import { type CityServer, serveCity } from '../testing/serveCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let server: CityServer;
let licence: LicenceView;

beforeAll(async () => {
  city = await openCity();
  server = await serveCity(city);
  await grantedCase(city);
  await server.dispatch();
  licence = await theLicence();
});
afterAll(async () => {
  await server.close();
  await city.close();
});
beforeEach(async () => {
  server.as.caller = await city.as('lin-qing');
});

async function theLicence(): Promise<LicenceView> {
  const { licences } = await city.run<unknown, { licences: LicenceView[] }>(
    listMyLicences,
    await city.as('lin-qing'),
    {},
  );
  return licences[0]!;
}

const path = (query = '') => `/api/licences/${licence.id}/document${query}`;

async function pdfOf(query = '?language=zh-CN'): Promise<Buffer> {
  const response = await server.get(path(query));
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const credentialOf = async () => (await server.get(path('?form=credential'))).text();
const count = (sql: string) =>
  city.db.database.one<{ count: number }>(`SELECT count(*) AS count FROM ${sql}`);

async function check(bytes: Buffer): Promise<DocumentVerification> {
  const response = await server.post('/api/verifications/document', bytes);
  expect(response.status).toBe(200);
  return (await response.json()) as DocumentVerification;
}

describe('the papers of a licence', () => {
  it('say in words of both languages what was chosen by code', async () => {
    const named = Object.fromEntries(licence.fields.map(({ id, value, code }) => [id, { ...value, code }]));
    expect(named['foodClass']).toEqual({ zh: '茶叶', en: 'Tea', code: 'tea' });
    expect(named['products']).toEqual({ zh: '绿茶、红茶', en: '绿茶、红茶', code: undefined });
    expect(await readPdfText(await pdfOf('?language=zh-CN'))).toContain('茶叶');
    const english = await readPdfText(await pdfOf('?language=en'));
    for (const words of ['Food Production Licence', 'Tea', '23 November 2026 to 22 November']) {
      expect(english).toContain(words);
    }
    expect(english).toContain('NO LEGAL FORCE');
  });

  it('carry a code that opens the verification of this very licence', async () => {
    const address = new URL((await readQr(await pdfOf()))!);
    expect(address.origin).toBe(city.services.publicUrl);
    const page = await server.get(address.pathname);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('有效期至2031年11月22日');
    expect(text.replaceAll('<wbr>', '')).toContain(licence.number);
    expect(text).toContain(licence.holderName);
  });

  it('are signed, and the signed fields are those of the licence', async () => {
    const signature = verifyPdfSignature(await pdfOf(), server.keys.documents.certificates);
    expect(signature).toMatchObject({ ok: true, trusted: true });
    const payload = verifyJws(await credentialOf(), server.keys.attestation.publicKeys, CERTIFICATE_TYPE);
    const document = CertificateDocument.parse(payload);
    expect(document).toMatchObject({
      id: licence.id,
      number: licence.number,
      type: licence.number.split('.')[0],
      title: licence.title,
      holder: { name: licence.holderName, uscc: licence.holderUscc },
      issuer: { name: licence.issuer, uscc: '11999900MADEG00012' },
      issuedOn: licence.issuedOn,
      validFrom: licence.validFrom,
      validUntil: licence.validTo,
      version: 1,
      verifyAt: licence.verifyUrl,
      demo: true,
    });
    expect(document.fields).toEqual(licence.fields.map(({ id, ...rest }) => ({ key: id, ...rest })));
  });

  it('are made once: neither a repeated event nor a download changes a byte', async () => {
    const before = await pdfOf();
    await city.db.database.rows(
      "INSERT INTO outbox (topic, payload, at) VALUES ('licence.versioned', $1, now())",
      [JSON.stringify({ licenceId: licence.id, version: 1 })],
    );
    await server.dispatch();
    expect((await pdfOf()).equals(before)).toBe(true);
    expect(await count('licence_documents')).toEqual({ count: 2 });
    const notAllowed = city.db.database.rows("UPDATE licence_documents SET credential = ''");
    await expect(notAllowed).rejects.toThrow('permission denied');
  });

  it('are made on demand, once, when the worker has not come to it', async () => {
    const other = await openCity();
    const slow = await serveCity(other);
    try {
      await grantedCase(other);
      slow.as.caller = await other.as('lin-qing');
      const { id } = await other.db.database.one<{ id: string }>('SELECT id FROM licences');
      const target = `/api/licences/${id}/document?language=en`;
      const [first, second] = await Promise.all([slow.get(target), slow.get(target)]);
      const bytes = Buffer.from(await first.arrayBuffer());
      expect(bytes.equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
      await slow.dispatch();
      expect(bytes.equals(Buffer.from(await (await slow.get(target)).arrayBuffer()))).toBe(true);
    } finally {
      await slow.close();
      await other.close();
    }
  });
});

describe('who gets them', () => {
  it.each([
    ['lin-qing', 200, 'the firm'],
    ['fang-ruoxi', 200, 'the agency that decided'],
    ['gao-yuan', 200, 'the regulator of the district'],
    ['su-ming', 403, 'another firm'],
    ['tang-ning', 403, 'another agency'],
    ['cen-yu', 403, 'another city'],
    ['mo-han', 403, 'a post that reads no licences'],
  ])('%s gets %i (%s)', async (person, status) => {
    server.as.caller = await city.as(person);
    expect((await server.get(path())).status).toBe(status);
  });

  it('nobody without signing in', async () => {
    server.as.caller = { kind: 'anyone' };
    expect((await server.get(path())).status).toBe(401);
  });

  it('as a file by its own name, or shown in a frame of ours, and again only when it changed', async () => {
    const saved = await server.get(path('?language=en'));
    expect(saved.headers.get('content-type')).toBe('application/pdf');
    expect(saved.headers.get('content-disposition')).toContain('attachment');
    expect(decodeURIComponent(saved.headers.get('content-disposition')!)).toContain(licence.holderName);
    expect(saved.headers.get('cache-control')).toBe('private, no-cache');
    const etag = saved.headers.get('etag')!;
    expect((await server.get(path('?language=en'), { 'if-none-match': etag })).status).toBe(304);
    const shown = await server.get(path('?disposition=inline'));
    expect(shown.headers.get('content-disposition')).toContain('inline');
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect((await server.get(path('?language=fr'))).status).toBe(400);
    expect((await server.get(path('?version=9'))).status).toBe(404);
  });
});

describe('a file in the hands of a stranger', () => {
  beforeEach(() => {
    server.as.caller = { kind: 'anyone' };
  });

  async function papers() {
    server.as.caller = await city.as('lin-qing');
    const both = { pdf: await pdfOf(), credential: Buffer.from(await credentialOf()) };
    server.as.caller = { kind: 'anyone' };
    return both;
  }

  it('is told genuine, with the status of today', async () => {
    const { pdf, credential } = await papers();
    for (const bytes of [pdf, credential]) {
      const result = await check(bytes);
      expect(result).toMatchObject({
        genuine: true,
        fault: null,
        document: { number: licence.number },
        current: { status: 'valid', number: licence.number },
      });
    }
  });

  it('is found out when a byte was changed or added, or somebody else signed it', async () => {
    const { pdf, credential } = await papers();
    const changed = Buffer.from(pdf);
    const at = changed.indexOf('stream') + 30;
    changed[at] = changed[at]! ^ 1;
    expect(await check(changed)).toMatchObject({
      genuine: false,
      fault: 'changed',
      document: null,
      current: null,
    });
    expect(await check(Buffer.concat([pdf, Buffer.from('\n% more')]))).toMatchObject({ fault: 'appended' });
    const key = await makeDocumentKey('x', '云溪市行政审批服务局', new Date());
    const foreign = await signPdf(pdf, key, 'x', { reason: '', at: new Date() });
    expect(await check(Buffer.from(foreign))).toMatchObject({ genuine: false, fault: 'foreign' });
    const payload = verifyJws(credential.toString(), server.keys.attestation.publicKeys, CERTIFICATE_TYPE)!;
    const forged = signJws(createPrivateKey(makeEd25519()), payload, CERTIFICATE_TYPE);
    expect(await check(Buffer.from(forged))).toMatchObject({ form: 'credential', fault: 'badCredential' });
    expect(await check(Buffer.from('a scan of a licence'))).toMatchObject({ fault: 'badCredential' });
    expect(await check(Buffer.from('%PDF-1.7 nothing'))).toMatchObject({ form: 'pdf', fault: 'unsigned' });
  });

  it('can be checked on a page without any script', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array((await papers()).pdf)]), '许可证.pdf');
    const good = await (await server.post('/verify/document', form)).text();
    expect(good).toContain('文件是真的');
    expect(good).toContain('有效期至2031年11月22日');
    form.set('file', new Blob(['%PDF-1.7']), 'x.pdf');
    expect(await (await server.post('/verify/document', form)).text()).toContain('文件不可信');
    const empty = await server.post('/verify/document', new FormData());
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('没有收到文件');
    const large = await server.post('/api/verifications/document', Buffer.alloc(6 * 1024 * 1024));
    expect(large.status).toBe(413);
  });
});

describe('a renewal', () => {
  it('makes new papers; the old number is superseded and leads to the new one', async () => {
    const oldPdf = await pdfOf();
    const oldNumber = licence.number;
    city.clock.now = new Date('2026-11-24T02:00:00Z');
    await renewedCase(city);
    await server.dispatch();
    licence = await theLicence();
    expect(licence).toMatchObject({ version: 2, validTo: '2036-11-22' });
    expect(licence.number).not.toBe(oldNumber);

    const newPdf = await pdfOf();
    expect(new URL((await readQr(newPdf))!).pathname).toBe(`/verify/${licence.number}`);
    expect(newPdf.equals(oldPdf)).toBe(false);
    expect((await pdfOf('?version=1&language=zh-CN')).equals(oldPdf)).toBe(true);

    const old = (await (await server.get(`/api/verifications/${oldNumber}`)).json()) as Verification;
    expect(old).toMatchObject({
      status: 'superseded',
      statusSince: '2026-11-24',
      validTo: '2031-11-22',
      replacedBy: licence.number,
      replacedByStatus: 'valid',
    });
    const page = await server.get(new URL((await readQr(oldPdf))!).pathname);
    expect(await page.text()).toContain(`href="/verify/${licence.number}"`);
    expect(await check(oldPdf)).toMatchObject({ genuine: true, current: { status: 'superseded' } });
    const { versions } = await city.run<unknown, LicenceHistory>(
      getLicenceHistory,
      await city.as('lin-qing'),
      {
        licenceId: licence.id,
      },
    );
    expect(versions.map(({ event, number }) => [event, number])).toEqual([
      ['issue', oldNumber],
      ['renew', licence.number],
    ]);
  });

  it('and a revocation later is told of both numbers, whatever the paper says', async () => {
    const pdf = await pdfOf();
    await city.db.database.transaction((tx) =>
      setLicenceStatus(tx, {
        licenceId: licence.id,
        to: 'revoked',
        reason: 'fraud',
        caseId: licence.caseId,
        now: city.clock.now,
        by: { kind: 'system', by: 'rule' },
      }),
    );
    expect(await check(pdf)).toMatchObject({
      genuine: true,
      current: { status: 'revoked', statusSince: '2026-11-24', statusReason: 'fraud' },
    });
    const first = await check(await pdfOf('?version=1'));
    expect(first.current).toMatchObject({ status: 'superseded', replacedByStatus: 'revoked' });
    const view = await city.run<unknown, LicenceView>(getLicence, await city.as('lin-qing'), {
      licenceId: licence.id,
    });
    expect(view.status).toBe('revoked');
  });
});
