import type { Matter } from '#modules/catalogue/contract.ts';
import type { MatterThere, Target } from './target.ts';

/** A matter of the place for the same thing: the same one, else of the same group, else ending in the same licence. */
export function matterThatIsLike({ matters }: Target, body: Matter): MatterThere | undefined {
  return (
    matters.find((one) => one.body.matter === body.matter) ??
    matters.find((one) => one.body.group === body.group && isMain(one.body) === isMain(body)) ??
    matters.find((one) => sameResult(one.body, body))
  );
}

export function sameResult(a: Matter, b: Matter): boolean {
  return a.result !== undefined && a.result.type === b.result?.type && a.result.licence === b.result.licence;
}

/** A first application, not a renewal or a change of what is held. */
function isMain({ result }: Matter): boolean {
  return !result || result.licence === 'issue';
}
