/** Light modules around a code that scanners need (ISO/IEC 18004). */
const QUIET = 4;

/** The dark modules of a QR code as one SVG path, and the edge of its box in modules, quiet zone included. */
export async function qrPath(value: string): Promise<{ path: string; edge: number }> {
  const { create } = await import('qrcode');
  const { modules } = create(value, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return { path, edge: modules.size + 2 * QUIET };
}
