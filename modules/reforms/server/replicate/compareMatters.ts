import { both } from './both.ts';
import type { Comparing } from './compare.ts';
import { sameResult } from './matterThatIsLike.ts';

/** Matters that the place has already: under the same id, or for the same thing under another. */
export function compareMatters(comparing: Comparing): void {
  const { pack, target, found } = comparing;
  const ids = new Set(pack.matters.map(({ body }) => body.matter));
  for (const { body } of pack.matters) {
    const same = target.matters.find((one) => one.body.matter === body.matter);
    if (!same) continue;
    const params = {
      matter: body.title,
      id: body.matter,
      place: target.place.name,
      theirs: same.body.version,
    };
    found.push({
      key: `matter:${body.matter}`,
      kind: 'matter',
      question: both('reforms.replicate.matter.same', params),
      options: [
        {
          value: 'replace',
          title: both('reforms.replicate.matter.replace', { version: same.body.version + 1 }),
          stops: false,
        },
        {
          value: 'rename',
          title: both('reforms.replicate.matter.rename', { id: renamed(body.matter, target.place.id) }),
          stops: false,
        },
      ],
      default: same.reform === pack.reform.reform ? 'replace' : 'rename',
      amount: false,
    });
  }
  const main = pack.matters.filter(({ body }) => !body.result || body.result.licence === 'issue');
  for (const { body: theirs } of target.matters) {
    if (ids.has(theirs.matter)) continue;
    const ours = main.find(({ body }) => body.group === theirs.group || sameResult(body, theirs))?.body;
    if (!ours || (theirs.result && theirs.result.licence !== 'issue')) continue;
    const compared = pack.reform.baseline !== undefined;
    found.push({
      key: `permit:${theirs.matter}`,
      kind: 'permit',
      question: both(`reforms.replicate.permit.${ours.group === theirs.group ? 'sameGroup' : 'sameResult'}`, {
        place: target.place.name,
        theirs: theirs.title,
        ours: ours.title,
      }),
      options: [
        ...(compared
          ? [{ value: 'baseline', title: both('reforms.replicate.permit.baseline'), stops: false }]
          : []),
        { value: 'beside', title: both('reforms.replicate.permit.beside'), stops: false },
        { value: 'conflict', title: both('reforms.replicate.permit.conflict'), stops: true },
      ],
      // Whether two permits for one thing may stand side by side is for the place to say.
      default: null,
      amount: false,
    });
  }
}

/** Another id for a matter that the place has already. */
export function renamed(matter: string, place: string): string {
  return `${matter}-in-${place}`;
}
