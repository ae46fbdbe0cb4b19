import type { Certificate } from '../pure/certificate.ts';
import type { CertificatePlan } from './certificatePlan.ts';
import { certificateDate, certificateText } from './certificateTexts.ts';
import { flowBody } from './flowBody.ts';
import { type Mark, MM } from './marks.ts';
import { SEAL_RED } from './palette.ts';
import { SEAL_SIZE, sealShapes } from './sealShapes.ts';

const SIZE = 12;
/** Across a seal of an office. */
const SEAL_POINTS = 42 * MM;

/** Who issued the certificate and when, and the seal printed over both. */
export function issueBlock(certificate: Certificate, plan: CertificatePlan): Mark[] {
  const { language, issuer, issuedOn, kind, seal } = certificate;
  const isPaper = kind === 'paper';
  const { x, y, width, sealX } = plan.issue;
  const lines = flowBody(
    {
      language,
      fields: [
        { label: certificateText(language, isPaper ? 'signedBy' : 'issuer'), value: issuer },
        {
          label: certificateText(language, isPaper ? 'signedOn' : 'issuedOn'),
          value: certificateDate(language, issuedOn),
        },
      ],
    },
    x,
    width,
    SIZE,
  );
  const height = lines.reduce((total, line) => total + line.gap + line.height, 0);
  let at = y - height;
  const texts = lines.flatMap((line) => {
    at += line.gap + line.height;
    const top = at - line.height;
    return line.marks.map((mark) => ({ ...mark, y: mark.y + top }));
  });
  // The date passes through the seal between its star and the words below the star.
  return [...texts, ...sealMarks(at - SIZE * 0.75)];

  function sealMarks(sealY: number): Mark[] {
    const { filled, circle } = sealShapes(seal);
    const scale = SEAL_POINTS / SEAL_SIZE;
    const place = {
      x: sealX - SEAL_POINTS / 2,
      y: sealY - SEAL_POINTS / 2,
      scale,
      opacity: 0.9,
      overprint: true,
    };
    const middle = SEAL_SIZE / 2;
    const round = `M${middle - circle.radius} ${middle}A${circle.radius} ${circle.radius} 0 1 1 ${middle + circle.radius} ${middle}A${circle.radius} ${circle.radius} 0 1 1 ${middle - circle.radius} ${middle}Z`;
    return [
      { kind: 'path', d: round, stroke: SEAL_RED, strokeWidth: circle.width, ...place },
      { kind: 'path', d: filled.join(''), fill: SEAL_RED, ...place },
    ];
  }
}
