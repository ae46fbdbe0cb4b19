/** A granted part and what is known of its result. */
export interface GrantedPart {
  member: string;
  /** Legal date of the decision. */
  decidedOn: string;
  /** Legal date until which the result must be delivered (Permit Law art. 44). */
  deliverBy: string;
}

export interface Handover {
  waiting: GrantedPart[];
  ready: boolean;
  latestOn: string | null;
}

/**
 * Results that wait for being handed over together. They wait for the last decision, but no longer than the law gives
 * for delivering the first of them: on that day what is granted is handed over, and the rest follows at the end.
 * @param handedOver parts whose results are handed over already
 * @param ended every part is decided, withdrawn or not opened
 */
export function handoverOf(
  granted: readonly GrantedPart[],
  handedOver: readonly string[],
  { ended, today }: { ended: boolean; today: string },
): Handover {
  const waiting = granted.filter(({ member }) => !handedOver.includes(member));
  const latestOn = waiting.map(({ deliverBy }) => deliverBy).sort()[0] ?? null;
  return { waiting, ready: latestOn !== null && (ended || latestOn <= today), latestOn };
}
