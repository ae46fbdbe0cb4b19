import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeZip } from '../testing/makeZip.ts';
import { sampleFiles } from '../testing/sampleFiles.ts';
import { inspectFile } from './inspectFile.ts';

let folder: string;
let samples: Awaited<ReturnType<typeof sampleFiles>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inspect-'));
  samples = await sampleFiles();
});

afterAll(() => rm(folder, { recursive: true }));

async function inspect(content: Buffer) {
  const file = path.join(folder, 'file');
  await writeFile(file, content);
  return inspectFile(file, content.length);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

test.each([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['docx', `${OFFICE}.wordprocessingml.document`],
  ['xlsx', `${OFFICE}.spreadsheetml.sheet`],
  ['ofd', 'application/ofd'],
  ['text', 'text/plain'],
  ['gbText', 'text/plain'],
  ['zip', undefined],
  ['exe', undefined],
] as const)('%s is told by its content', async (kind, mediaType) => {
  expect(await inspect(samples[kind])).toEqual({ mediaType, macros: false });
});

test.each(['docm', 'hiddenMacros', 'embedded'] as const)('code in %s is seen', async (kind) => {
  expect((await inspect(samples[kind])).macros).toBe(true);
});

test('printer settings of a spreadsheet are no code', async () => {
  const parts = `<Types><Override ContentType="${OFFICE}.spreadsheetml.sheet.main+xml"/></Types>`;
  const content = makeZip({
    '[Content_Types].xml': parts,
    'xl/workbook.xml': '<workbook/>',
    'xl/printerSettings/printerSettings1.bin': 'x',
  });
  expect(await inspect(content)).toEqual({ mediaType: `${OFFICE}.spreadsheetml.sheet`, macros: false });
});

test('an archive that unpacks to much more than a parts list is not unpacked', async () => {
  const content = makeZip({
    '[Content_Types].xml': `<Types>${' '.repeat(5_000_000)}</Types>`,
    'word/document.xml': '',
  });
  expect(await inspect(content)).toEqual({ mediaType: undefined, macros: false });
});

test('binary content is no text, and neither is text with control characters', async () => {
  expect((await inspect(Buffer.from([0xff, 0xfe, 0x00, 0x41]))).mediaType).toBeUndefined();
  expect((await inspect(Buffer.from('a\u0000b'))).mediaType).toBeUndefined();
});

test('no damage makes it fail: cut and changed archives are some kind or none', async () => {
  const whole = [samples.docx, samples.xlsx, samples.ofd, samples.pdf, samples.png];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.nat(),
      fc.nat(255),
      fc.boolean(),
      async (file, at, byte, cut) => {
        const copy = Buffer.from(cut ? file.subarray(0, at % file.length) : file);
        if (!cut) copy[at % copy.length] = byte;
        const { macros } = await inspect(copy);
        expect(typeof macros).toBe('boolean');
      },
    ),
    { numRuns: 150 },
  );
});
