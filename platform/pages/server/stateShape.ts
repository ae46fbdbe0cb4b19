import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import { HOLE, stateShapes } from '#platform/ui/plain/stateShapes.ts';
import { type Html, html } from './html.ts';

/** The shape of a tone as SVG; the words beside it say the same. */
export function stateShape(tone: Tone | 'info'): Html {
  const strokes = stateShapes[tone].map(({ d, stroke, width = 1, dashes }) => {
    if (!stroke) return html`<path d="${d}" fill="currentColor"/>`;
    const colour = stroke === 'hole' ? HOLE : 'currentColor';
    const dash = dashes && html` stroke-dasharray="${dashes}"`;
    return html`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${String(width)}"${dash}/>`;
  });
  return html`<svg class="ow-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${strokes}</svg>`;
}
