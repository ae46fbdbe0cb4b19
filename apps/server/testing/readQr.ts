import jsQR from 'jsqr';
import { rasterizePdf } from '#platform/documents/testing/rasterizePdf.ts';

/** What the QR code on the first page of a PDF says, as a camera would read it off the page. */
export async function readQr(pdf: Uint8Array): Promise<string | undefined> {
  const { context, width, height } = await rasterizePdf(pdf, 1, 3);
  const { data } = context.getImageData(0, 0, width, height);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
