/** How a state looks. Each tone has a shape of its own, so that colour is never the only sign. */
export type Tone = 'good' | 'near' | 'close' | 'bad' | 'still' | 'open' | 'draft' | 'ended';

/** States that many fields of work share; their words are `ui.state.<kind>`. */
export const stateKinds = {
  'clock.green': 'good',
  'clock.yellow': 'near',
  'clock.orange': 'close',
  'clock.red': 'bad',
  'clock.grey': 'still',
  'case.draft': 'draft',
  'case.underway': 'open',
  'case.waitingForApplicant': 'near',
  'case.stopped': 'still',
  'case.granted': 'good',
  'case.refused': 'bad',
  'case.withdrawn': 'ended',
  'licence.valid': 'good',
  'licence.expiring': 'close',
  'licence.expired': 'bad',
  'licence.suspended': 'still',
  'licence.revoked': 'bad',
  'licence.cancelled': 'ended',
} as const satisfies Record<string, Tone>;

export type StateKind = keyof typeof stateKinds;
