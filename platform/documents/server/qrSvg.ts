import { QUIET_ZONE, qrPath } from './qrPath.ts';

/**
 * A QR code as SVG, with its quiet zone on white, so that it also reads on a dark page.
 * @throws Problem documents.qrTooLong
 */
export function qrSvg(text: string): string {
  const { d, size } = qrPath(text);
  const side = size + 2 * QUIET_ZONE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z"/><path d="${d}"/></svg>`
  );
}
