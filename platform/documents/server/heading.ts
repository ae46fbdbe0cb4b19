import type { Certificate } from '../pure/certificate.ts';
import type { CertificatePlan } from './certificatePlan.ts';
import { certificateText } from './certificateTexts.ts';
import type { Mark, TextMark } from './marks.ts';
import { divider } from './ornaments.ts';
import { FAINT_INK, INK } from './palette.ts';
import { widthOf } from './typefaces.ts';
import { wrapText } from './wrapText.ts';

/** Title, subtitle and number, centred; and where the body may begin below them. */
export function heading(certificate: Certificate, plan: CertificatePlan): { marks: Mark[]; bottom: number } {
  const middle = plan.width / 2;
  const { lines, size, spread } = fitTitle(certificate.title, plan.title);
  const marks: Mark[] = [];
  let y = plan.title.y - (lines.length - 1) * size * 0.5;
  for (const line of lines) {
    marks.push(centred(line, y, size, 'bold', INK, spread * size));
    y += size * 1.3;
  }
  y = y - size * 1.3 + 29;
  if (certificate.subtitle) {
    for (const line of wrapText(certificate.subtitle, plan.title.maxWidth, (text) =>
      widthOf(text, 14, 'regular'),
    )) {
      marks.push(centred(line, y, 14, 'regular', INK, 0.8));
      y += 22;
    }
  }
  const number = certificateText(certificate.language, 'number', { number: certificate.number });
  const numberSize = Math.min(11, (11 * plan.title.maxWidth) / widthOf(number, 11, 'regular'));
  marks.push(centred(number, y, numberSize, 'regular', FAINT_INK, 0));
  marks.push(...divider(middle, y + 21, 168));
  return { marks, bottom: y + 48 };

  function centred(
    text: string,
    baseline: number,
    at: number,
    weight: TextMark['weight'],
    colour: TextMark['colour'],
    spacing: number,
  ): TextMark {
    const x = middle - widthOf(text, at, weight, spacing) / 2;
    return { kind: 'text', text, x, y: baseline, size: at, weight, colour, spacing };
  }
}

/** As large as one line allows, with Chinese titles spread a little; a very long title takes several lines. */
function fitTitle(title: string, room: CertificatePlan['title']) {
  const spread = /^\p{Script=Han}+$/u.test(title) ? 0.16 : 0;
  for (let size = room.size; size >= 20; size -= 2) {
    if (widthOf(title, size, 'bold', spread * size) <= room.maxWidth) return { lines: [title], size, spread };
  }
  return { lines: wrapText(title, room.maxWidth, (text) => widthOf(text, 22, 'bold')), size: 22, spread: 0 };
}
