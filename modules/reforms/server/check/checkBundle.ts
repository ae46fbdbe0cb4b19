import { type Bundle, lintBundle, loadElements, previewBundle } from '#modules/bundles/index.ts';
import type { Matter } from '#modules/catalogue/contract.ts';
import type { Pack } from '../pack.ts';
import { type CheckContext, complain, warn } from './checkContext.ts';

/** What a bundle asks once, against what its parts would ask one by one. All parts are taken to apply. */
export interface BundleMeasure {
  bundle: string;
  title: Bundle['title'];
  parts: number;
  fields: { asked: number; sum: number };
  papers: { asked: number; sum: number };
  visits: { asked: number; sum: number };
}

/** Parts, questions, shared elements and times of a bundle, and the duty of its window. */
export function checkBundle(context: CheckContext, bundle: Bundle): void {
  const { known } = context;
  if (!known.duties.includes(bundle.window.duty)) {
    const params = { duty: bundle.window.duty, list: known.duties.join('、') };
    complain(context, ['window', 'duty'], 'unknownDuty', params);
  }
  const matters = mattersFor(context.pack);
  for (const [n, member] of bundle.members.entries()) {
    // A bundle is applied for by a firm, and so are its parts (APV-25).
    if (matters.get(member.matter)?.audience.every((kind) => kind === 'individual'))
      complain(context, ['members', n, 'matter'], 'memberForPersons', { matter: member.matter });
  }
  for (const { path, code, params, warning } of lintBundle(bundle, matters, loadElements())) {
    (warning ? warn : complain)(context, path, code, params);
  }
}

/** The figures of a bundle whose matters are all there. */
export function measureBundle(pack: Pack, bundle: Bundle): BundleMeasure | undefined {
  const matters = mattersFor(pack);
  const all = bundle.members.flatMap((member) => {
    const matter = matters.get(member.matter);
    return matter ? [{ member: { ...member, when: undefined, required: true }, matter }] : [];
  });
  if (all.length < bundle.members.length) return undefined;
  const everything = { ...bundle, members: all.map(({ member }) => member) };
  const { fields, papers, visits } = previewBundle(everything, all, {}, loadElements());
  return { bundle: bundle.bundle, title: bundle.title, parts: all.length, fields, papers, visits };
}

/** The matters that bundles of a pack may name: its own, and those of the reforms it uses. */
function mattersFor(pack: Pack): Map<string, Matter> {
  const all = [pack, ...pack.uses].flatMap(({ matters }) => matters);
  return new Map(all.map(({ body }) => [body.matter, body]));
}
