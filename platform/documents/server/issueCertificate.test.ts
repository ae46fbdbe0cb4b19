import { createPrivateKey, createPublicKey } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { makeDocumentKey } from '#platform/crypto/server/documentKey.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { verifyJws } from '#platform/crypto/server/jws.ts';
import type { CertificateDocument } from '../pure/certificateDocument.ts';
import { sampleCertificate } from '../testing/sampleCertificate.ts';
import { CERTIFICATE_TYPE, type CertificateKeys, issueCertificate } from './issueCertificate.ts';
import { readCredential } from './readCredential.ts';
import { renderCertificate } from './renderCertificate.ts';
import { verifyPdfSignature } from './verifyPdfSignature.ts';

const at = new Date('2026-11-22T02:30:00Z');
const privateKey = createPrivateKey(makeEd25519());
const document: CertificateDocument = {
  schema: 'onewindow/certificate/1',
  id: '0199f3a0-0000-7000-8000-000000000001',
  number: 'SC11499990000018',
  title: { zh: '食品生产许可证', en: 'Food production licence' },
  holder: { name: '青峰茶业有限公司', uscc: '91999900MADEM0011H' },
  fields: [
    {
      key: 'class',
      label: { zh: '食品类别', en: 'Class of food' },
      value: { zh: '茶叶', en: 'Tea' },
      code: 'tea',
    },
  ],
  issuer: { name: { zh: '云溪市行政审批服务局', en: 'Yunxi Approval Bureau' } },
  issuedOn: '2026-11-22',
  validFrom: '2026-11-22',
  validUntil: '2031-11-21',
  version: 1,
  verifyAt: 'https://demo.onewindow.example/verify/SC11499990000018',
  demo: true,
};
let keys: CertificateKeys;

beforeAll(async () => {
  keys = {
    documents: { p12: await makeDocumentKey('x', '云溪市行政审批服务局', at), passphrase: 'x' },
    attestation: { privateKey },
  };
});

async function read(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const opened = await task.promise;
  const content = await opened.getAttachmentContent('certificate.jws');
  const { items } = await (await opened.getPage(1)).getTextContent();
  await task.destroy();
  return {
    credential: Buffer.from(content as Uint8Array).toString(),
    text: items.map((item) => ('str' in item ? item.str : '')).join(''),
  };
}

test('page and credential are signed and say the same', async () => {
  const issued = await issueCertificate(sampleCertificate, document, keys, { reason: '核发', at });
  expect(verifyPdfSignature(issued.pdf).ok).toBe(true);
  const { credential } = await read(issued.pdf);
  expect(credential).toBe(issued.credential);
  expect(await readCredential(issued.pdf)).toBe(issued.credential);
  expect(verifyJws(credential, [createPublicKey(privateKey)], CERTIFICATE_TYPE)).toEqual(document);
});

test('a demo certificate has a watermark whether or not anyone asked for it', async () => {
  const demo = await issueCertificate(sampleCertificate, document, keys, { reason: '核发', at });
  expect((await read(demo.pdf)).text).toContain('演示样本');
  const real = await issueCertificate(sampleCertificate, { ...document, demo: false }, keys, {
    reason: '核发',
    at,
  });
  expect((await read(real.pdf)).text).not.toContain('演示样本');
});

test('a document with anything unknown in it is not signed', async () => {
  const odd = { ...document, phone: '13800000000' } as CertificateDocument;
  await expect(issueCertificate(sampleCertificate, odd, keys, { reason: '', at })).rejects.toThrow('phone');
});

test('a page without its credential has none to read', async () => {
  expect(await readCredential(await renderCertificate(sampleCertificate))).toBeUndefined();
});
