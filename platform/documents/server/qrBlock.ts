import type { Certificate } from '../pure/certificate.ts';
import type { CertificatePlan } from './certificatePlan.ts';
import { certificateText } from './certificateTexts.ts';
import type { Mark } from './marks.ts';
import { box } from './ornaments.ts';
import { FAINT_INK, INK, PALE_BRONZE } from './palette.ts';
import { QUIET_ZONE, qrPath } from './qrPath.ts';
import { widthOf } from './typefaces.ts';
import { wrapText } from './wrapText.ts';

const CAPTION = 8;

/** The QR code on white with a thin rule around it, and what it is for below. */
export function qrBlock(certificate: Certificate, plan: CertificatePlan): Mark[] {
  const { x, y, size } = plan.qr;
  const qr = qrPath(certificate.qr);
  const scale = size / (qr.size + 2 * QUIET_ZONE);
  const caption = certificateText(certificate.language, 'scanToVerify');
  const lines = wrapText(caption, size + 24, (text) => widthOf(text, CAPTION, 'regular'));
  return [
    {
      kind: 'path',
      d: box(0, 0, size, size),
      x,
      y,
      scale: 1,
      fill: '#ffffff',
      stroke: PALE_BRONZE,
      strokeWidth: 0.5,
    },
    { kind: 'path', d: qr.d, x: x + QUIET_ZONE * scale, y: y + QUIET_ZONE * scale, scale, fill: INK },
    ...lines.map((text, i): Mark => {
      const left = x + size / 2 - widthOf(text, CAPTION, 'regular') / 2;
      const baseline = y + size + 12 + i * CAPTION * 1.45;
      return {
        kind: 'text',
        text,
        x: left,
        y: baseline,
        size: CAPTION,
        weight: 'regular',
        colour: FAINT_INK,
        spacing: 0,
      };
    }),
  ];
}
