import { readSharedPrefill } from '#modules/sharing/index.ts';
import { complain, type MatterContext, warn } from './checkContext.ts';

/**
 * What is called is fetched and not uploaded as well; fields are filled in only from what the matter calls; and where an
 * e-licence alone is enough, nothing is left to upload (DAT-01, APV-16).
 */
export function checkShares(context: MatterContext): void {
  const { matter, known } = context;
  const called = new Set<string>();
  for (const [n, { id, by, share }] of matter.materials.entries()) {
    if (!share) continue;
    const at = ['materials', n, 'share'];
    if (by !== 'fetch') complain(context, at, 'sharedIsFetched', { id });
    if (called.has(share.item)) complain(context, at, 'calledTwice', { item: share.item });
    if (!known.items.includes(share.item))
      warn(context, [...at, 'item'], 'itemUnknown', { item: share.item });
    called.add(share.item);
  }
  for (const [section, { fields }] of matter.form.sections.entries()) {
    for (const [n, { id, prefill }] of fields.entries()) {
      const shared = readSharedPrefill(prefill);
      if (!shared || called.has(shared.item)) continue;
      const at = ['form', 'sections', section, 'fields', n, 'prefill'];
      complain(context, at, 'prefillNotCalled', { field: id, item: shared.item });
    }
  }
  if (!matter.licenceOnly) return;
  for (const [n, { id, by, colour }] of matter.materials.entries()) {
    if (by !== 'upload' || colour === 'unnecessary') continue;
    complain(context, ['materials', n, 'by'], 'licenceOnlyUploads', { id });
  }
  if (called.size === 0) complain(context, ['licenceOnly'], 'licenceOnlyCallsNothing');
}
