import { toBuffer } from 'qrcode';
import { Problem } from '#platform/errors/pure/problem.ts';
import { QUIET_ZONE } from './qrPath.ts';

/**
 * A QR code as PNG, for mail and for office programs.
 * @param pixels width and height of the picture
 * @throws Problem documents.qrTooLong
 */
export async function qrPng(text: string, pixels = 480): Promise<Uint8Array> {
  try {
    return await toBuffer(text, { errorCorrectionLevel: 'M', margin: QUIET_ZONE, width: pixels });
  } catch {
    throw new Problem('documents.qrTooLong', 422, { params: { length: text.length } });
  }
}
