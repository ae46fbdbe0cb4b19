import type { Tone } from './stateKinds.ts';

const HOLE = 'var(--shape-hole, #fff)';

/** A shape per tone, 12 px, told apart without colour: disc with tick, triangle, diamond, octagon with cross … */
export function StateShape({ tone }: { tone: Tone | 'info' }) {
  return (
    <svg className="ow-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  );
}

const shapes = {
  good: (
    <>
      <circle cx="6" cy="6" r="6" fill="currentColor" />
      <path d="M3.2 6.3 5.2 8.2 8.9 4" fill="none" stroke={HOLE} strokeWidth="1.5" />
    </>
  ),
  near: (
    <>
      <path d="M6 .5 12 11.5H0Z" fill="currentColor" />
      <path d="M6 4.2v3.6M6 8.8v1.4" stroke={HOLE} strokeWidth="1.4" />
    </>
  ),
  close: (
    <>
      <path d="M6 0 12 6 6 12 0 6Z" fill="currentColor" />
      <path d="M6 3v3.6M6 7.6v1.5" stroke={HOLE} strokeWidth="1.4" />
    </>
  ),
  bad: (
    <>
      <path d="M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5Z" fill="currentColor" />
      <path d="m3.6 3.6 4.8 4.8m0-4.8L3.6 8.4" stroke={HOLE} strokeWidth="1.5" />
    </>
  ),
  still: <path d="M1.5 1h3v10h-3zM7.5 1h3v10h-3z" fill="currentColor" />,
  open: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 1a5 5 0 0 1 0 10Z" fill="currentColor" />
    </>
  ),
  draft: (
    <circle
      cx="6"
      cy="6"
      r="5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2.6"
    />
  ),
  ended: (
    <>
      <circle cx="6" cy="6" r="6" fill="currentColor" />
      <path d="M3 6h6" stroke={HOLE} strokeWidth="1.6" />
    </>
  ),
  info: (
    <>
      <circle cx="6" cy="6" r="6" fill="currentColor" />
      <path d="M6 5.2v4M6 2.8v1.5" stroke={HOLE} strokeWidth="1.5" />
    </>
  ),
};
