import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrPng } from './qrPng.ts';
import { qrSvg } from './qrSvg.ts';

async function decode(image: Buffer): Promise<string | undefined> {
  const canvas = createCanvas(400, 400);
  canvas.getContext('2d').drawImage(await loadImage(image), 0, 0, 400, 400);
  const { data } = canvas.getContext('2d').getImageData(0, 0, 400, 400);
  return jsQR(new Uint8ClampedArray(data), 400, 400)?.data;
}

test.each(['https://demo.onewindow.example/v/1', '云溪市·食品生产许可证', '1', 'x'.repeat(300)])(
  'both forms of %s read back',
  async (text) => {
    const sized = qrSvg(text).replace('<svg ', '<svg width="400" height="400" ');
    expect(await decode(Buffer.from(sized))).toBe(text);
    expect(await decode(Buffer.from(await qrPng(text)))).toBe(text);
  },
);

test('what no QR code can hold is refused', async () => {
  const problem = { code: 'documents.qrTooLong', params: { length: 5000 } };
  expect(() => qrSvg('x'.repeat(5000))).toThrow(expect.objectContaining(problem));
  await expect(qrPng('x'.repeat(5000))).rejects.toMatchObject(problem);
});
