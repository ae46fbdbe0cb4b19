import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { sealImage } from '../testing/sealImage.ts';
import { SEAL_SIZE, sealShapes } from './sealShapes.ts';

async function inkAt(svg: string): Promise<(x: number, y: number) => boolean> {
  const canvas = createCanvas(SEAL_SIZE, SEAL_SIZE);
  const sized = svg.replace('<svg ', `<svg width="${SEAL_SIZE}" height="${SEAL_SIZE}" `);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0);
  const { data } = canvas.getContext('2d').getImageData(0, 0, SEAL_SIZE, SEAL_SIZE);
  return (x, y) => data[(Math.round(y) * SEAL_SIZE + Math.round(x)) * 4 + 3]! > 128;
}

/** Share of inked points at a radius, over an arc given in degrees from the top. */
function inkOnArc(ink: (x: number, y: number) => boolean, radius: number, from: number, to: number): number {
  let inked = 0;
  for (let degree = from; degree <= to; degree += 0.5) {
    const angle = (degree * Math.PI) / 180;
    if (ink(SEAL_SIZE / 2 + radius * Math.sin(angle), SEAL_SIZE / 2 - radius * Math.cos(angle))) inked++;
  }
  return inked / (2 * (to - from) + 1);
}

test('ring, star and words are where they belong, without any font in the picture', async () => {
  const svg = sealImage({ ring: '云溪市行政审批服务局', centre: '审批专用章' });
  expect(svg).not.toContain('<text');
  const ink = await inkAt(svg);
  expect(ink(210, 200)).toBe(true);
  expect(inkOnArc(ink, 203, 0, 359)).toBeGreaterThan(0.97);
  expect(inkOnArc(ink, 156, -90, 90)).toBeGreaterThan(0.2);
  expect(inkOnArc(ink, 190, 0, 359)).toBe(0);
  expect(inkOnArc(ink, 160, 170, 190)).toBe(0);
});

test.each(['局', '云溪市局', '云溪市高新技术产业开发区管理委员会行政审批服务局', '北'.repeat(40)])(
  'every character of %s gets a shape of its own, inside the edge',
  async (ring) => {
    const { filled } = sealShapes({ ring });
    expect(filled).toHaveLength(1 + [...ring].length);
    expect(new Set(filled).size).toBe(filled.length);
    const ink = await inkAt(sealImage({ ring }));
    expect(inkOnArc(ink, 191, 0, 359)).toBe(0);
    expect(inkOnArc(ink, 100, 0, 359)).toBe(0);
  },
);

test('neighbours on the ring do not touch, even in a long name', async () => {
  const ink = await inkAt(sealImage({ ring: '国'.repeat(16) }));
  let runs = 0;
  let longest = 0;
  let run = 0;
  for (let degree = -140; degree <= 140; degree += 0.25) {
    const angle = (degree * Math.PI) / 180;
    // The lower edge of 国 is one unbroken bar: its bars count the characters.
    const inked = ink(210 + 136 * Math.sin(angle), 210 - 136 * Math.cos(angle));
    run = inked ? run + 1 : 0;
    if (run === 1) runs++;
    longest = Math.max(longest, run);
  }
  expect(runs).toBeGreaterThanOrEqual(16);
  expect(longest * 0.25).toBeLessThan(270 / 16);
});
