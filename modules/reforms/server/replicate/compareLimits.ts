import type { Matter } from '#modules/catalogue/contract.ts';
import { limitsIn, type StatedLimit } from '../../domain/replicate/limitsIn.ts';
import { asLongAs, isCertainlyLonger } from '../../domain/replicate/longer.ts';
import { both, bothAmount } from './both.ts';
import type { Comparing } from './compare.ts';
import { matterThatIsLike } from './matterThatIsLike.ts';
import type { Target } from './target.ts';

/**
 * Limits: those of a law that the place has its own rule for, those that a matter of the place sets otherwise, and
 * those that only the document of the other place states.
 */
export function compareLimits(comparing: Comparing): void {
  for (const { body } of comparing.pack.matters) {
    for (const stated of limitsIn(body)) {
      const override = comparing.target.overrides.find(({ id }) => id === stated.limit.source);
      if (override && !asLongAs(override, stated.limit)) ownLaw(comparing, body, stated, override);
      else if (!override && !isLaw(stated)) ownDocument(comparing, body, stated);
    }
  }
}

/** Laws are cited by article; an item of a document is the word of one place. Validity follows the law everywhere. */
function isLaw({ limit, what }: StatedLimit): boolean {
  return !limit.source.includes('/') || what === 'validity';
}

type Amounted = { amount: number; unit: StatedLimit['limit']['unit'] };

/** The law of the place differs: its amount counts, and a longer one of ours may not stay. */
function ownLaw({ found }: Comparing, body: Matter, stated: StatedLimit, theirs: Amounted): void {
  const stricter = isCertainlyLonger(stated.limit, theirs);
  found.push({
    key: keyOf(body, stated),
    kind: 'limit',
    question: both(`reforms.replicate.limit.${stricter ? 'stricter' : 'looser'}`, {
      ...named(body, stated),
      theirs: bothAmount(theirs),
      source: stated.limit.source,
    }),
    options: [
      {
        value: `${theirs.amount} ${theirs.unit}`,
        title: both('reforms.replicate.limit.theirs', { theirs: bothAmount(theirs) }),
        stops: false,
      },
      // Longer than the law of the place is never lawful there.
      ...(stricter ? [] : [keep(stated)]),
    ],
    default: `${theirs.amount} ${theirs.unit}`,
    amount: !stricter,
  });
}

/** Only the document of the other place says so: the place makes the same promise, its own, or the one it has. */
function ownDocument({ found, target }: Comparing, body: Matter, stated: StatedLimit): void {
  const like = matterThatIsLike(target, body);
  const theirs = like && limitsIn(like.body).find(({ at }) => at === stated.at)?.limit;
  const differs = theirs && !asLongAs(theirs, stated.limit);
  const there = legalTimeThere(target, body);
  const legal = stated.what === 'promisedTime' && !asLongAs(there, stated.limit);
  // A promise above the law of the place could not be kept to it.
  const tooLong = legal && isCertainlyLonger(stated.limit, there);
  found.push({
    key: keyOf(body, stated),
    kind: 'limit',
    question: differs
      ? both('reforms.replicate.limit.inUse', {
          ...named(body, stated),
          theirs: bothAmount(theirs),
          like: like.body.title,
        })
      : both('reforms.replicate.limit.stated', { ...named(body, stated), source: stated.limit.source }),
    options: [
      ...(tooLong ? [] : [keep(stated)]),
      ...(differs
        ? [
            {
              value: `${theirs.amount} ${theirs.unit}`,
              title: both('reforms.replicate.limit.asNow', { theirs: bothAmount(theirs) }),
              stops: false,
            },
          ]
        : []),
      ...(legal
        ? [
            {
              value: 'legal',
              title: both('reforms.replicate.limit.legal', { legal: bothAmount(there) }),
              stops: false,
            },
          ]
        : []),
    ],
    default: tooLong ? 'legal' : 'keep',
    amount: true,
  });
}

/** The legal time of a matter, as it is in the place. */
export function legalTimeThere({ overrides }: Target, { legalTime }: Matter): Matter['legalTime'] {
  const override = overrides.find(({ id }) => id === legalTime.source);
  return override ? { amount: override.amount, unit: override.unit, source: legalTime.source } : legalTime;
}

function keep({ limit }: StatedLimit) {
  return {
    value: 'keep',
    title: both('reforms.replicate.limit.keep', { ours: bothAmount(limit) }),
    stops: false,
  };
}

function keyOf({ matter }: Matter, { at }: StatedLimit): string {
  return `limit:${matter}:${at}`;
}

function named(body: Matter, { what, limit }: StatedLimit) {
  return { matter: body.title, what: both(`reforms.replicate.limits.${what}`), ours: bothAmount(limit) };
}
