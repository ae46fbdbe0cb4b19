import { create } from 'qrcode';
import { Problem } from '#platform/errors/pure/problem.ts';

/** A QR code as one path of dark squares, each one unit wide, inside a square of `size` units with no margin. */
export interface QrPath {
  d: string;
  size: number;
}

/** Blank modules that readers need on every side. */
export const QUIET_ZONE = 4;

/**
 * @param text kept as it is, UTF-8; error correction M (15 % may be lost)
 * @throws Problem documents.qrTooLong
 */
export function qrPath(text: string): QrPath {
  const { size, data } = modulesOf(text);
  let d = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      d += `M${start} ${y}H${x + 1}V${y + 1}H${start}Z`;
    }
  }
  return { d, size };
}

function modulesOf(text: string) {
  try {
    return create(text, { errorCorrectionLevel: 'M' }).modules;
  } catch {
    throw new Problem('documents.qrTooLong', 422, { params: { length: text.length } });
  }
}
