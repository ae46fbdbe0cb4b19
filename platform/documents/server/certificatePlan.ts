/** A4 in points. */
const SHORT = 595.28;
const LONG = 841.89;

/** Where the parts of a certificate stand. Points from the top left corner. */
export interface CertificatePlan {
  width: number;
  height: number;
  title: { y: number; size: number; maxWidth: number };
  body: { x: number; width: number; bottom: number };
  /** Issuer and date, ending at `y` and growing upwards; the seal is printed over both. */
  issue: { x: number; y: number; width: number; sealX: number };
  qr: { x: number; y: number; size: number };
  rosette: { x: number; y: number; radius: number };
  /** The column of the pages after the first, as wide as that of the first. */
  further: { x: number; y: number; bottom: number };
}

export const PLANS: Record<'portrait' | 'landscape', CertificatePlan> = {
  portrait: {
    width: SHORT,
    height: LONG,
    title: { y: 128, size: 34, maxWidth: 440 },
    body: { x: 86, width: 424, bottom: 622 },
    issue: { x: 292, y: 732, width: 226, sealX: 424 },
    qr: { x: 86, y: 668, size: 82 },
    rosette: { x: SHORT / 2, y: 430, radius: 205 },
    further: { x: 86, y: 108, bottom: 770 },
  },
  landscape: {
    width: LONG,
    height: SHORT,
    title: { y: 112, size: 36, maxWidth: 640 },
    body: { x: 84, width: 410, bottom: 528 },
    issue: { x: 538, y: 464, width: 232, sealX: 672 },
    qr: { x: 612, y: 204, size: 82 },
    rosette: { x: LONG / 2, y: 362, radius: 168 },
    further: { x: (LONG - 410) / 2, y: 92, bottom: 528 },
  },
};
