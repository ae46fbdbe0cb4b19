import { X509Certificate } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { makeDocumentKey, openDocumentKey } from '#platform/crypto/server/documentKey.ts';
import { missingGlyphs } from '../testing/missingGlyphs.ts';
import { rasterizePdf } from '../testing/rasterizePdf.ts';
import { sampleCertificate } from '../testing/sampleCertificate.ts';
import { layoutCertificate } from './layoutCertificate.ts';
import { renderCertificate } from './renderCertificate.ts';
import { signPdf } from './signPdf.ts';
import { verifyPdfSignature } from './verifyPdfSignature.ts';

const at = new Date('2026-11-22T02:30:00Z');
const reason = '核发食品生产许可证（第1版）\\';
let key: { p12: Buffer; passphrase: string; certificate: string };
let signed: Buffer;

beforeAll(async () => {
  const p12 = await makeDocumentKey('芝麻 open', '云溪市行政审批服务局', new Date('2026-11-01T00:00:00Z'));
  key = openDocumentKey(p12, '芝麻 open');
  const pdf = await renderCertificate(sampleCertificate, 'aaa.bbb.ccc');
  signed = Buffer.from(await signPdf(pdf, key.p12, key.passphrase, { reason, at }));
});

test('a signed file verifies, and names its signer and time', () => {
  expect(verifyPdfSignature(signed, [key.certificate])).toEqual({
    ok: true,
    fault: undefined,
    coversWholeFile: true,
    trusted: true,
    signer: {
      name: '云溪市行政审批服务局',
      fingerprint: new X509Certificate(key.certificate).fingerprint256.replaceAll(':', '').toLowerCase(),
      validFrom: '2026-11-01T00:00:00.000Z',
      validUntil: '2036-11-01T00:00:00.000Z',
    },
    signedAt: '2026-11-22T02:30:00Z',
  });
  expect(verifyPdfSignature(signed).trusted).toBe(false);
});

test('readers of PDF find the signature, its reason in Chinese and the attachment', async () => {
  const document = await PDFDocument.load(signed);
  const text = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
  expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
  const task = getDocument({ data: new Uint8Array(signed), verbosity: 0 });
  const opened = await task.promise;
  const [widget] = await (await opened.getPage(1)).getAnnotations();
  expect(widget).toMatchObject({ fieldType: 'Sig' });
  const content = await opened.getAttachmentContent('certificate.jws');
  expect(Buffer.from(content as Uint8Array).toString()).toBe('aaa.bbb.ccc');
  await task.destroy();
  const utf16 = Buffer.from(`\ufeff${reason}`, 'utf16le').swap16();
  const escaped = Buffer.from(utf16.toString('latin1').replace(/[\\()]/g, '\\$&'), 'latin1');
  expect(signed.includes(escaped)).toBe(true);
});

test('signing changes nothing on the page', async () => {
  const texts = layoutCertificate(sampleCertificate).pages[0]!.filter((mark) => mark.kind === 'text');
  expect(missingGlyphs(await rasterizePdf(signed, 1, 4), texts, 4)).toEqual([]);
});

function flipped(at: number, mask = 1): Buffer {
  const copy = Buffer.from(signed);
  copy[at]! ^= mask;
  return copy;
}

test('one flipped bit anywhere breaks it', () => {
  const step = 397;
  for (let place = 0; place < signed.length; place += step) {
    expect(verifyPdfSignature(flipped(place)).ok, `byte ${place}`).toBe(false);
  }
  expect(verifyPdfSignature(flipped(signed.length - 1)).ok).toBe(false);
  expect(verifyPdfSignature(flipped(0)).ok).toBe(false);
});

test('so does one flipped bit of the signature itself, its padding and its capitals included', () => {
  const start = signed.indexOf('/Contents <') + '/Contents '.length;
  const end = signed.indexOf('>', start);
  for (let place = start - 10; place <= end + 1; place++) {
    for (const mask of place % 16 === 0 ? [0x01, 0x20] : [0x01]) {
      expect(verifyPdfSignature(flipped(place, mask)).ok, `byte ${place}`).toBe(false);
    }
  }
});

test('something appended is seen', () => {
  const appended = Buffer.concat([signed, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]);
  expect(verifyPdfSignature(appended)).toMatchObject({
    ok: false,
    fault: 'appended',
    coversWholeFile: false,
  });
});

test('text hidden in the gap of the signature is seen', () => {
  const end = signed.indexOf('>', signed.indexOf('/Contents <'));
  const hidden = Buffer.from(signed);
  hidden.write('>(other)<00', end - 10, 'latin1');
  expect(verifyPdfSignature(hidden)).toMatchObject({ ok: false, fault: 'unreadable' });
});

test('a changed file says so; an unsigned one is unsigned', async () => {
  const title = signed.indexOf('/Producer');
  expect(verifyPdfSignature(flipped(title + 3))).toMatchObject({
    ok: false,
    fault: 'changed',
    coversWholeFile: true,
  });
  const unsigned = await renderCertificate(sampleCertificate);
  expect(verifyPdfSignature(unsigned)).toEqual({
    ok: false,
    fault: 'unsigned',
    coversWholeFile: false,
    trusted: false,
  });
  expect(verifyPdfSignature(new Uint8Array())).toMatchObject({ ok: false, fault: 'unsigned' });
});

test('another office with the same name is intact but not trusted', async () => {
  const p12 = await makeDocumentKey('x', '云溪市行政审批服务局', at);
  const pdf = await renderCertificate(sampleCertificate);
  const forged = await signPdf(pdf, p12, 'x', { reason: '', at });
  expect(verifyPdfSignature(forged, [key.certificate])).toMatchObject({ ok: true, trusted: false });
});

test('a wrong passphrase or a file that is no key file is refused', async () => {
  const pdf = await renderCertificate(sampleCertificate);
  await expect(signPdf(pdf, key.p12, 'wrong', { reason, at })).rejects.toMatchObject({
    code: 'documents.badKeyFile',
  });
  await expect(signPdf(pdf, Buffer.from('no'), 'x', { reason, at })).rejects.toMatchObject({
    code: 'documents.badKeyFile',
  });
});
