import { type Guide, lintGuide } from '#modules/guides/index.ts';
import { type CheckContext, complain, warn } from './checkContext.ts';

/** What an opening guide names must be of the reform or of the reforms it uses, and its questions must matter. */
export function checkGuide(context: CheckContext, guide: Guide): void {
  const packs = [context.pack, ...context.pack.uses];
  const known = {
    matters: new Set(packs.flatMap(({ matters }) => matters.map(({ body }) => body.matter))),
    bundles: new Set(packs.flatMap(({ bundles }) => bundles.map(({ body }) => body.bundle))),
  };
  for (const { path, code, params, warning } of lintGuide(guide, known)) {
    (warning ? warn : complain)(context, path, code, params);
  }
}
