// Draws apps/web/public/{favicon.ico,icon-*.png} anew from the mark. Run it after the mark has changed:
// node scripts/icons.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';

const folder = path.resolve(import.meta.dirname, '../apps/web/public');
const ACCENT = '#0b5561';
/** The grid on which mark.svg is drawn. */
const GRID = 28;

/** @param rim share of the side left white around the mark: launchers cut icons round */
function draw(side: number, rim: number): Buffer {
  const canvas = createCanvas(side, side);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  if (rim > 0) pen.fillRect(0, 0, side, side);
  pen.translate(side * rim, side * rim);
  pen.scale((side * (1 - 2 * rim)) / GRID, (side * (1 - 2 * rim)) / GRID);
  pen.fillRect(2.5, 2.5, 23, 23);
  pen.strokeStyle = ACCENT;
  pen.lineWidth = 3;
  pen.strokeRect(2.5, 2.5, 23, 23);
  pen.lineWidth = 3.4;
  pen.beginPath();
  pen.moveTo(7.5, 14);
  pen.lineTo(20.5, 14);
  pen.stroke();
  return canvas.toBuffer('image/png');
}

/** An .ico that holds each size as PNG: a head of 6 bytes, then 16 bytes of directory for each. */
function ico(sides: readonly number[]): Buffer {
  const images = sides.map((side) => draw(side, 0));
  const head = Buffer.alloc(6 + 16 * sides.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sides.length, 4);
  let offset = head.length;
  for (const [index, side] of sides.entries()) {
    const at = 6 + 16 * index;
    const { length } = images[index]!;
    head.writeUInt8(side, at);
    head.writeUInt8(side, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([head, ...images]);
}

writeFileSync(path.join(folder, 'favicon.ico'), ico([16, 32, 48]));
writeFileSync(path.join(folder, 'icon-180.png'), draw(180, 0.12));
for (const side of [192, 512]) writeFileSync(path.join(folder, `icon-${side}.png`), draw(side, 0.16));
