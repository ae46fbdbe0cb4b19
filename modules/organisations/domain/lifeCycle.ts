import type { OrganisationStatus } from '../contract.ts';

export type Status = OrganisationStatus;

/** What may happen to a firm in its register. */
export type Move =
  | 'register'
  | 'abandon'
  | 'convert'
  | 'addPremises'
  | 'suspend'
  | 'wake'
  | 'revoke'
  | 'annul'
  | 'deregister'
  | 'strikeOff'
  | 'restore';

const STANDING: readonly Status[] = ['active', 'suspended'];
const ENDED: readonly Status[] = ['deregistered', 'struckOff', 'annulled'];

/** From which states each move is lawful (LIF-10); what stands in no list cannot be done. */
const FROM: Record<Move, readonly Status[]> = {
  register: ['preparing'],
  abandon: ['preparing'],
  convert: ['active'],
  addPremises: ['active'],
  /** 歇业, Regulation on Registration art. 30. */
  suspend: ['active'],
  wake: ['suspended'],
  /** 吊销: the licence is taken as a penalty; the firm still exists and must be wound up. */
  revoke: STANDING,
  /** 撤销登记: a registration got by false papers, art. 40. */
  annul: [...STANDING, 'revoked'],
  /** 注销. */
  deregister: [...STANDING, 'revoked'],
  /** 强制注销: only what has lost its licence or its registration and did not go by itself, Company Law art. 241. */
  strikeOff: ['revoked', 'annulled'],
  /** 恢复: a closing that was wrong is undone; the firm is again what it was before. */
  restore: ENDED,
};

const TO: Partial<Record<Move, Status>> = {
  register: 'active',
  abandon: 'abandoned',
  suspend: 'suspended',
  wake: 'active',
  revoke: 'revoked',
  annul: 'annulled',
  deregister: 'deregistered',
  strikeOff: 'struckOff',
};

/**
 * The state after a move, or undefined when the move is not lawful from here.
 * @param before the state before the one that `restore` undoes
 */
export function afterMove(status: Status, move: Move, before?: Status): Status | undefined {
  if (!FROM[move].includes(status)) return undefined;
  if (move === 'restore') return before;
  return TO[move] ?? status;
}

export const MOVES = Object.keys(FROM) as readonly Move[];

/** Whether the move is lawful from here. */
export function canMove(status: Status, move: Move): boolean {
  return FROM[move].includes(status);
}
