import { createCanvas, Path2D } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { QUIET_ZONE, qrPath } from './qrPath.ts';

const MODULE = 4;

/** Drawn as on a certificate: dark squares on white, with the quiet zone around them. */
function read(text: string): string | undefined {
  const { d, size } = qrPath(text);
  const side = (size + 2 * QUIET_ZONE) * MODULE;
  const context = createCanvas(side, side).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.scale(MODULE, MODULE);
  context.translate(QUIET_ZONE, QUIET_ZONE);
  context.fillStyle = '#000';
  context.fill(new Path2D(d));
  const { data } = context.getImageData(0, 0, side, side);
  return jsQR(new Uint8ClampedArray(data), side, side)?.data;
}

test.each(['https://demo.onewindow.example/v/1', '云溪市·食品生产许可证', '1', 'x'.repeat(300)])(
  '%s reads back',
  (text) => expect(read(text)).toBe(text),
);

test('what no QR code can hold is refused', () => {
  const problem = { code: 'documents.qrTooLong', params: { length: 5000 } };
  expect(() => qrPath('x'.repeat(5000))).toThrow(expect.objectContaining(problem));
});
