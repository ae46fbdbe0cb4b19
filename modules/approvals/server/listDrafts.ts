import { listMatters } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { listDrafts as listFormDrafts } from '#platform/forms/server/drafts.ts';
import { contract } from '../contract.ts';
import { ownerOf } from './applicant.ts';
import { asApplicant } from './draftAccess.ts';

export const listDrafts = serve(contract.listDrafts, async (call) => {
  const { organisation_id, person_id } = ownerOf(asApplicant(call, 'fill'));
  const titles = new Map((await listMatters(call.db)).map(({ matter, body }) => [`matter:${matter}`, body]));
  const drafts = await listFormDrafts(call.db, organisation_id ?? person_id!);
  return {
    drafts: drafts.flatMap(({ id, subject, version, updated_at, expires_at }) => {
      const body = titles.get(subject);
      if (!body) return [];
      const times = { updatedAt: updated_at.toISOString(), expiresAt: expires_at.toISOString() };
      return [{ id, matter: body.matter, title: body.title, ...times, touched: version > 1 }];
    }),
  };
});
