/** The six helps (IND-04.r1): 找资金、跑手续、找人才、降成本、保供应、办展会. */
export const HELPS = ['funds', 'formalities', 'talent', 'cost', 'supply', 'fairs'] as const;
export type Help = (typeof HELPS)[number];

export const SIDES = ['need', 'offer'] as const;
export type Side = (typeof SIDES)[number];

export function otherSide(side: Side): Side {
  return side === 'need' ? 'offer' : 'need';
}
