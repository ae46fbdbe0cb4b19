/** What one side of a connection knows while it negotiates. */
export interface Negotiation {
  /** The polite side gives way when both offer at once. */
  polite: boolean;
  makingOffer: boolean;
  ignoring: boolean;
}

/** Of two pages exactly one is polite, and both find out which without asking. */
export function isPolite(own: string, other: string): boolean {
  return own > other;
}

/**
 * Whether a description that came in is ignored ("perfect negotiation", W3C WebRTC §10.7): only an offer that
 * collides with an own one, and only by the side that is not polite.
 */
export function ignoresOffer(
  { polite, makingOffer }: Negotiation,
  type: string,
  signalingState: string,
): boolean {
  const collides = type === 'offer' && (makingOffer || signalingState !== 'stable');
  return collides && !polite;
}
