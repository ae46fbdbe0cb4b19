import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import { narrowLimits, type UploadLimits } from './fileLimits.ts';
import { cleanFileName } from './fileName.ts';
import { ownsFile } from './ownsFile.ts';
import { refuseEarly } from './refuseEarly.ts';

const limits: UploadLimits = {
  maxBytes: 1000,
  maxNameLength: 100,
  mediaTypes: ['application/pdf', 'image/jpeg'],
  scanRequired: false,
};

test.each([
  ['申请书.pdf', '申请书.pdf'],
  ['C:\\Users\\li\\营业执照.jpg', '营业执照.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['photo\u202Egpj.exe', 'photogpj.exe'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['e\u0301tat.pdf', 'état.pdf'],
  ['  .hidden. ', 'hidden'],
  ['a<b>|"c?.pdf', 'a_b___c_.pdf'],
  ['\u0000', ''],
])('%j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test('a material can narrow limits and never widen them', () => {
  expect(narrowLimits(limits, { maxBytes: 500, mediaTypes: ['image/jpeg', 'image/png'] })).toMatchObject({
    maxBytes: 500,
    mediaTypes: ['image/jpeg'],
    maxNameLength: 100,
  });
  const wide = narrowLimits({ ...limits, scanRequired: true }, { maxBytes: 9999, scanRequired: false });
  expect(wide).toMatchObject({ maxBytes: 1000, scanRequired: true });
});

test('what can be seen before sending is refused before sending', () => {
  const codeOf = (name: string, size: number) => refuseEarly({ name, size }, limits)?.code;
  expect(codeOf('a.pdf', 10)).toBeUndefined();
  expect(codeOf('a.JPEG', 10)).toBeUndefined();
  expect(codeOf('无扩展名', 10)).toBeUndefined();
  expect(codeOf('a.pdf', 0)).toBe('files.empty');
  expect(codeOf('a.pdf', 1001)).toBe('files.tooLarge');
  expect(codeOf('a.exe', 10)).toBe('files.typeNotAllowed');
  expect(refuseEarly({ name: 'a.exe', size: 10 }, limits)?.params.allowed).toBe('PDF JPG');
});

test('a firm owns what was uploaded for it, a person what it uploaded outside any firm', () => {
  const person = { id: 'p1', name: '林知夏' };
  const firm: Actor = { kind: 'firm', person, organisation: 'o1', delegation: 'owner' };
  const colleague: Actor = { ...firm, person: { id: 'p2', name: '高远' } };
  const ofFirm = { uploadedBy: 'p1', organisationId: 'o1' };
  expect(ownsFile(firm, ofFirm)).toBe(true);
  expect(ownsFile(colleague, ofFirm)).toBe(true);
  expect(ownsFile({ ...firm, organisation: 'o2' }, ofFirm)).toBe(false);
  expect(ownsFile({ kind: 'person', person }, ofFirm)).toBe(false);
  expect(ownsFile({ kind: 'person', person }, { uploadedBy: 'p1', organisationId: null })).toBe(true);
  expect(ownsFile({ kind: 'anyone' }, { uploadedBy: 'anyone', organisationId: null })).toBe(false);
});
