import type { Certificate } from '../pure/certificate.ts';
import type { CertificatePlan } from './certificatePlan.ts';
import type { TextMark } from './marks.ts';
import { WATERMARK } from './palette.ts';
import { widthOf } from './typefaces.ts';

const SIZE = 30;
const ANGLE = 30;

/** The watermark again and again across the page, so that no crop of it is without one. */
export function watermark({ watermark: text }: Certificate, plan: CertificatePlan): TextMark[] {
  if (!text) return [];
  const stepX = widthOf(text, SIZE, 'bold') * Math.cos((ANGLE * Math.PI) / 180) + 70;
  const marks: TextMark[] = [];
  for (let row = 0, y = 150; y < plan.height; y += 135, row++) {
    for (let x = 60 - (row % 2) * (stepX / 2); x < plan.width - 60; x += stepX) {
      marks.push({
        kind: 'text',
        text,
        x,
        y,
        size: SIZE,
        weight: 'bold',
        colour: WATERMARK,
        spacing: 0,
        opacity: 0.13,
        rotate: ANGLE,
      });
    }
  }
  return marks;
}
