import type { Tone } from './stateKinds.ts';
import { HOLE, stateShapes } from './stateShapes.ts';

/** The shape of a tone, 12 px. */
export function StateShape({ tone }: { tone: Tone | 'info' }) {
  return (
    <svg className="ow-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {stateShapes[tone].map(({ d, stroke, width, dashes }) =>
        stroke ? (
          <path
            key={d}
            d={d}
            fill="none"
            stroke={stroke === 'hole' ? HOLE : 'currentColor'}
            strokeWidth={width}
            strokeDasharray={dashes}
          />
        ) : (
          <path key={d} d={d} fill="currentColor" />
        ),
      )}
    </svg>
  );
}
