/** A page with what it may weigh and how soon it must show something. */
export interface Aim {
  name: string;
  path: string;
  /** All scripts of a first visit, gzip, in thousands of bytes. */
  kilobytes: number;
  /** Until the first contentful paint. */
  milliseconds: number;
  /** Name of the demo person who has to be signed in. */
  as?: string;
}

const PUBLIC = { kilobytes: 100, milliseconds: 800 };
const DESK = { kilobytes: 280, milliseconds: 1_200, as: '陈晓雯' };

export const AIMS: readonly Aim[] = [
  { name: 'front page', path: '/', ...PUBLIC },
  { name: 'guide of a matter', path: '/matters/food-production-by-commitment', ...PUBLIC },
  { name: 'verification', path: '/verify', ...PUBLIC },
  { name: 'frame of the desk with the cockpit', path: '/cockpit', ...DESK },
  { name: 'frame of the desk with the queue', path: '/desk', ...DESK },
];
