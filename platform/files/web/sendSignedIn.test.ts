import { afterEach, expect, test } from 'vitest';
import { ApiProblem } from '#platform/api/web/problemDocument.ts';
import { onSignInNeeded } from '#platform/api/web/signInNeeded.ts';
import type { FileRecord } from '../pure/fileRecord.ts';
import { sendSignedIn } from './sendSignedIn.ts';

const record: FileRecord = {
  id: '0199f3a0-0000-7000-8000-000000000001',
  name: 'a.pdf',
  size: 3,
  mediaType: 'application/pdf',
  sha256: 'a'.repeat(64),
  uploadedAt: '2026-11-22T00:00:00.000Z',
};
const refusal = (status: number) =>
  new ApiProblem({ type: 'urn:x', title: '', status, code: 'x', detail: '', wayOut: '', fields: [] });
const pdf = new File(['abc'], 'a.pdf', { type: 'application/pdf' });

let stop = () => {};
afterEach(() => stop());

/** A person who answers the question so, and a server that refuses as long as the list lasts. */
function upload(signsIn: boolean, ...refusals: number[]) {
  const keys: string[] = [];
  let asked = 0;
  stop = onSignInNeeded(({ answer }) => {
    asked += 1;
    answer(signsIn);
  });
  const send = sendSignedIn(async (_, { key }) => {
    keys.push(key);
    const status = refusals.shift();
    if (status) throw refusal(status);
    return record;
  });
  return { sent: send(pdf, { key: 'k1' }), keys, asked: () => asked };
}

test('a file goes again under the same key once the person has signed in', async () => {
  const { sent, keys, asked } = upload(true, 401);
  expect(await sent).toBe(record);
  expect(keys).toEqual(['k1', 'k1']);
  expect(asked()).toBe(1);
});

test('who does not sign in keeps the refusal beside the file', async () => {
  const { sent, keys } = upload(false, 401);
  await expect(sent).rejects.toMatchObject({ problem: { status: 401 } });
  expect(keys).toHaveLength(1);
});

test('another refusal asks nobody to sign in', async () => {
  const { sent, asked } = upload(true, 415);
  await expect(sent).rejects.toMatchObject({ problem: { status: 415 } });
  expect(asked()).toBe(0);
});
