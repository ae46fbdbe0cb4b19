import { SEAL_RED } from '../server/palette.ts';
import { SEAL_SIZE, type SealText, sealShapes } from '../server/sealShapes.ts';

/** The seal of a PDF as a picture, so that tests can look at its ink. */
export function sealImage(text: SealText): string {
  const { filled, circle } = sealShapes(text);
  const middle = SEAL_SIZE / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SEAL_SIZE} ${SEAL_SIZE}">` +
    `<circle cx="${middle}" cy="${middle}" r="${circle.radius}" fill="none" stroke="${SEAL_RED}" stroke-width="${circle.width}"/>` +
    `<path fill="${SEAL_RED}" d="${filled.join('')}"/></svg>`
  );
}
