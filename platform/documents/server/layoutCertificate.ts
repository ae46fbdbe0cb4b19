import { Certificate } from '../pure/certificate.ts';
import { type CertificatePlan, PLANS } from './certificatePlan.ts';
import { certificateText } from './certificateTexts.ts';
import { type BodyLine, flowBody } from './flowBody.ts';
import { heading } from './heading.ts';
import { issueBlock } from './issueBlock.ts';
import type { Mark, Sheets, TextMark } from './marks.ts';
import { border, rosette } from './ornaments.ts';
import { FAINT_INK } from './palette.ts';
import { printable } from './printable.ts';
import { qrBlock } from './qrBlock.ts';
import { widthOf } from './typefaces.ts';
import { watermark } from './watermark.ts';

const SIZES = [15, 14, 13, 12, 11, 10, 9.5, 9];
const FURTHER_SIZE = 10.5;

/**
 * Lays a certificate out. The body is set as large as fits on the first page; when even the smallest size
 * does not fit, it goes on over further pages, so that nothing is ever cut off.
 * @throws Problem documents.missingCharacter, documents.qrTooLong
 */
export function layoutCertificate(input: Certificate): Sheets {
  const certificate = checked(input);
  const plan = PLANS[certificate.orientation];
  const { marks: head, bottom: top } = heading(certificate, plan);
  const room = plan.body.bottom - top;
  const shift = plan.further.x - plan.body.x;
  const size = SIZES.find((each) => heightOf(flow(each)) <= room);
  const sheets = size === undefined ? overPages(flow(FURTHER_SIZE), room) : [flow(size)];
  const pages = sheets.map((lines, i) => {
    const common = [...border(plan.width, plan.height), rosetteOf(plan), ...watermark(certificate, plan)];
    if (i > 0) return [...common, ...furtherHeading(), ...setLines(lines, plan.further.y + 34, 1, shift)];
    const body = sheets.length === 1 ? setAtEase(lines, top, room) : setLines(lines, top, 1);
    return [...common, ...head, ...body, ...qrBlock(certificate, plan), ...issueBlock(certificate, plan)];
  });
  return { width: plan.width, height: plan.height, pages: pages.map(numbered) };

  function flow(at: number): BodyLine[] {
    return flowBody(certificate, plan.body.x, plan.body.width, at);
  }

  function overPages(lines: BodyLine[], firstRoom: number): BodyLine[][] {
    const filled: BodyLine[][] = [[]];
    let left = firstRoom;
    for (const line of lines) {
      if (line.gap + line.height > left) {
        filled.push([]);
        left = plan.further.bottom - plan.further.y - 34;
      }
      filled.at(-1)!.push(line);
      left -= line.gap + line.height;
    }
    return filled;
  }

  function furtherHeading(): Mark[] {
    const { language, title, number } = certificate;
    const text = `${title}${certificateText(language, 'continued')}　${certificateText(language, 'number', { number })}`;
    return [small(text, plan.further.x, plan.further.y, 10.5)];
  }

  function numbered(marks: Mark[], at: number): Mark[] {
    if (pages.length === 1) return marks;
    const text = certificateText(certificate.language, 'page', { page: at + 1, pages: pages.length });
    const x = plan.width / 2 - widthOf(text, 8.5, 'regular') / 2;
    return [...marks, small(text, x, plan.height - 50, 8.5)];
  }
}

/** Every text is checked for characters the font lacks before anything is drawn. */
function checked(input: Certificate): Certificate & { orientation: 'portrait' | 'landscape' } {
  const certificate = Certificate.parse(input);
  return {
    ...certificate,
    title: printable(certificate.title),
    subtitle: certificate.subtitle && printable(certificate.subtitle),
    number: printable(certificate.number),
    fields: certificate.fields.map(({ label, value }) => ({
      label: printable(label),
      value: printable(value),
    })),
    statement: certificate.statement && printable(certificate.statement),
    issuer: printable(certificate.issuer),
    watermark: certificate.watermark && printable(certificate.watermark),
  };
}

function heightOf(lines: BodyLine[]): number {
  return lines.reduce((total, line, i) => total + line.height + (i === 0 ? 0 : line.gap), 0);
}

/** Spreads a body that is shorter than its room: wider gaps first, then a little air above. */
function setAtEase(lines: BodyLine[], top: number, room: number): Mark[] {
  const gaps = lines.reduce((total, line, i) => total + (i === 0 ? 0 : line.gap), 0);
  const spare = room - heightOf(lines);
  const widen = gaps === 0 ? 1 : Math.min(1.9, 1 + spare / gaps);
  const rest = spare - gaps * (widen - 1);
  return setLines(lines, top + rest * 0.3, widen);
}

function setLines(lines: BodyLine[], top: number, widen: number, shift = 0): TextMark[] {
  let y = top;
  return lines.flatMap((line, i) => {
    if (i > 0) y += line.gap * widen;
    const at = y;
    y += line.height;
    return line.marks.map((mark) => ({ ...mark, x: mark.x + shift, y: mark.y + at }));
  });
}

function rosetteOf({ rosette: { x, y, radius } }: CertificatePlan): Mark {
  return rosette(x, y, radius);
}

function small(text: string, x: number, y: number, size: number): TextMark {
  return { kind: 'text', text, x, y, size, weight: 'regular', colour: FAINT_INK, spacing: 0 };
}
