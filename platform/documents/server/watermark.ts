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
  // Rows stand straight below each other: shifted ones would run into their neighbours, slanted as they are.
  for (let y = 150; y < plan.height + 135; y += 135) {
    for (let x = 60 - stepX; x < plan.width - 60; x += stepX) {
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
