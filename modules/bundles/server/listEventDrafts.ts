import { asFirm } from '#modules/approvals/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { listDrafts } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { listBundles } from './bundles.ts';
import { SUBJECT } from './presentEventDraft.ts';

/** Forms of bundles that the firm began and has not handed in. */
export const listEventDrafts = serve(contract.listEventDrafts, async (call) => {
  const { organisation } = asFirm(call, 'fill');
  const titles = new Map(
    (await listBundles(call.db)).map(({ bundle, body }) => [`${SUBJECT}${bundle}`, body]),
  );
  const drafts = await listDrafts(call.db, organisation);
  return {
    drafts: drafts.flatMap(({ id, subject, version, updated_at, expires_at }) => {
      const body = titles.get(subject);
      if (!body) return [];
      const times = { updatedAt: updated_at.toISOString(), expiresAt: expires_at.toISOString() };
      return [{ id, bundle: body.bundle, title: body.title, ...times, touched: version > 1 }];
    }),
  };
});
