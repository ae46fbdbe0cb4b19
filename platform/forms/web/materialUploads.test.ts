import { expect, test, vi } from 'vitest';
import type { FileRecord } from '#platform/files/pure/fileRecord.ts';
import type { Refusal } from '#platform/files/pure/uploadQueue.ts';
import { UploadBroken } from '#platform/files/web/uploadFile.ts';
import { createUploads } from '#platform/files/web/uploads.ts';
import { createMaterialUploads, isUnderWay } from './materialUploads.ts';

const limits = { maxBytes: 1000, mediaTypes: ['application/pdf'] } as never;
const pdf = (name: string) => new File(['abc'], name, { type: 'application/pdf' });
const record = (name: string) => ({ id: `id of ${name}`, name, size: 3 }) as FileRecord;
const refusal: Refusal = { code: 'files.macros', title: '含有宏', wayOut: '另存为' };

/** Uploads whose outcome the test decides. */
function underTest() {
  const answers: { resolve: (file: FileRecord) => void; reject: (error: unknown) => void }[] = [];
  const stored: string[] = [];
  const sending = createMaterialUploads({
    limits,
    start: () =>
      createUploads({
        send: () => new Promise((resolve, reject) => answers.push({ resolve, reject })),
        refusalOf: () => refusal,
      }),
    onStored: (material, file) => stored.push(`${material}: ${file.name}`),
  });
  return { sending, answers, stored };
}

test('a file goes on being sent when nobody shows its material, and is told once it is stored', async () => {
  const { sending, answers, stored } = underTest();
  const listener = vi.fn();
  const leave = sending.subscribe(listener);
  sending.of({ id: 'rules' }).add([pdf('rules.pdf')]);
  expect(sending.items()).toMatchObject([{ material: 'rules', name: 'rules.pdf', status: 'sending' }]);
  leave();
  const before = listener.mock.calls.length;
  answers[0]!.resolve(record('rules.pdf'));
  await vi.waitFor(() => expect(stored).toEqual(['rules: rules.pdf']));
  expect(sending.items()).toEqual([]);
  expect(listener.mock.calls.length).toBe(before);
});

test('the queue of a material is the same whoever asks, and two materials do not wait for each other', () => {
  const { sending, answers } = underTest();
  expect(sending.of({ id: 'a' })).toBe(sending.of({ id: 'a' }));
  sending.of({ id: 'a' }).add([pdf('1.pdf'), pdf('2.pdf')]);
  sending.of({ id: 'b' }).add([pdf('3.pdf')]);
  expect(answers).toHaveLength(2);
  expect(sending.items().map(({ name, status }) => [name, status])).toEqual([
    ['1.pdf', 'sending'],
    ['2.pdf', 'waiting'],
    ['3.pdf', 'sending'],
  ]);
});

test('what waits, is sent or will be tried again is under way; what was refused is not, and stays listed', async () => {
  const { sending, answers, stored } = underTest();
  sending.of({ id: 'a' }).add([pdf('1.pdf')]);
  sending.of({ id: 'b' }).add([pdf('2.pdf')]);
  answers[0]!.reject(new UploadBroken('no answer'));
  answers[1]!.reject(new Error('refused'));
  await vi.waitFor(() =>
    expect(sending.items().map((item) => [item.status, isUnderWay(item)])).toEqual([
      ['retrying', true],
      ['refused', false],
    ]),
  );
  expect(stored).toEqual([]);
  sending.stop();
  expect(sending.items().some(isUnderWay)).toBe(false);
});
