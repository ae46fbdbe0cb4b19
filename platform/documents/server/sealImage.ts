import { SEAL_RED } from './palette.ts';
import { SEAL_SIZE, type SealText, sealShapes } from './sealShapes.ts';

/**
 * The round red seal as an SVG that needs no font and no script. An image of a seal proves nothing: it is for
 * pages that have checked the signature, and for print.
 * @throws Problem documents.missingCharacter
 */
export function sealImage(text: SealText): string {
  const { filled, circle } = sealShapes(text);
  const middle = SEAL_SIZE / 2;
  const label = escapeXml([text.ring, text.centre].filter(Boolean).join(' '));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SEAL_SIZE} ${SEAL_SIZE}" role="img" aria-label="${label}">` +
    `<circle cx="${middle}" cy="${middle}" r="${circle.radius}" fill="none" stroke="${SEAL_RED}" stroke-width="${circle.width}"/>` +
    `<path fill="${SEAL_RED}" d="${filled.join('')}"/></svg>`
  );
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
