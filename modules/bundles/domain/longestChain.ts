import type { Matter } from '#modules/catalogue/contract.ts';
import type { Amount } from '#platform/clock/pure/amount.ts';
import type { Member } from './bundle.ts';
import type { Part } from './part.ts';

export interface Chain extends Amount {
  /** The parts of it, in order. */
  members: string[];
}

type Time = 'promisedTime' | 'legalTime';

/**
 * The longest way through parts that wait for each other. Times of different units do not add up: then undefined.
 * A part that does not apply holds nobody up.
 */
export function longestChain(parts: readonly Part[], time: Time): Chain | undefined {
  const units = new Set(parts.map(({ matter }) => matter[time].unit));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return undefined;
  const byId = new Map(parts.map((part) => [part.member.id, part]));
  const known = new Map<string, Chain>();
  const upTo = (id: string): Chain => {
    const before = known.get(id);
    if (before) return before;
    const { member, matter } = byId.get(id)!;
    const earlier = member.after.filter((one) => byId.has(one)).map(upTo);
    const longest = longer(earlier) ?? { amount: 0, unit, members: [] };
    const chain = { amount: longest.amount + matter[time].amount, unit, members: [...longest.members, id] };
    known.set(id, chain);
    return chain;
  };
  return longer(parts.map(({ member }) => upTo(member.id)));
}

function longer(chains: readonly Chain[]): Chain | undefined {
  return chains.reduce<Chain | undefined>(
    (best, one) => (!best || one.amount > best.amount ? one : best),
    undefined,
  );
}

/** Times of all parts one after the other: what they would take as so many single applications. */
export function oneAfterTheOther(matters: readonly Matter[], time: Time): number {
  return matters.reduce((sum, matter) => sum + matter[time].amount, 0);
}

/** The members in an order in which each comes after those it waits for; those in a circle are left out. */
export function inOrder(members: readonly Member[]): Member[] {
  const ordered: Member[] = [];
  for (let rest = [...members]; rest.length > 0; ) {
    const free = rest.filter(({ after }) => !after.some((id) => rest.some((other) => other.id === id)));
    if (free.length === 0) break;
    ordered.push(...free);
    rest = rest.filter((member) => !free.includes(member));
  }
  return ordered;
}
