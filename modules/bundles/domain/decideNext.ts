/** How one part of an event stands, told from its case. */
export interface PartStanding {
  member: string;
  /** Of the parts that were applied for, those that must be granted first. */
  after: readonly string[];
  state: 'waiting' | 'open' | 'granted' | 'refused' | 'withdrawn' | 'notOpened';
  /** The agency has taken it in: from then on the promise counts. */
  accepted: boolean;
  /** It cannot go on before its applicant does something. */
  withApplicant: boolean;
}

export type EventState = 'accepting' | 'underway' | 'supplementing';
export type EventAction =
  | 'begin'
  | 'askForSupplement'
  | 'goOn'
  | 'acceptAgain'
  | 'grant'
  | 'grantPartly'
  | 'refuse'
  | 'withdrawAll';

export interface Next {
  /** Parts that can be opened now. */
  open: string[];
  /** Parts that will not be opened, and which earlier parts were not granted. */
  dropped: { member: string; because: string[] }[];
  /** What the event itself does, once nothing is left to open or to drop. */
  action?: EventAction;
}

const LOST: readonly PartStanding['state'][] = ['refused', 'withdrawn', 'notOpened'];

/**
 * What follows from how the parts stand. A part opens when all it waits for are granted; one that waits for a part
 * which was refused or withdrawn is never opened; the others go on without it (APV-13).
 * @param begun the promise has begun to count
 */
export function decideNext(parts: readonly PartStanding[], state: EventState, begun: boolean): Next {
  const stateOf = new Map(parts.map((part) => [part.member, part.state]));
  const waiting = parts.filter((part) => part.state === 'waiting');
  const open: string[] = [];
  const dropped: Next['dropped'] = [];
  for (const { member, after } of waiting) {
    const because = after.filter((id) => LOST.includes(stateOf.get(id) ?? 'granted'));
    if (because.length > 0) dropped.push({ member, because });
    else if (after.every((id) => (stateOf.get(id) ?? 'granted') === 'granted')) open.push(member);
  }
  if (open.length + dropped.length > 0) return { open, dropped };
  const action = actionOf(parts, state, begun);
  return { open, dropped, ...(action && { action }) };
}

function actionOf(
  parts: readonly PartStanding[],
  state: EventState,
  begun: boolean,
): EventAction | undefined {
  if (parts.every((part) => part.state !== 'open' && part.state !== 'waiting')) return ending(parts);
  if (parts.some(({ withApplicant }) => withApplicant)) {
    return state === 'supplementing' ? undefined : 'askForSupplement';
  }
  const first = parts.filter(({ after }) => after.length === 0);
  const taken = begun || first.every((part) => part.accepted || part.state !== 'open');
  if (state === 'supplementing') return taken ? 'goOn' : 'acceptAgain';
  return state === 'accepting' && taken ? 'begin' : undefined;
}

function ending(parts: readonly PartStanding[]): EventAction {
  const granted = parts.filter((part) => part.state === 'granted').length;
  if (granted === parts.length) return 'grant';
  if (granted > 0) return 'grantPartly';
  return parts.some((part) => part.state === 'refused') ? 'refuse' : 'withdrawAll';
}
