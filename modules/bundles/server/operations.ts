import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { openingAnswers } from '../domain/openingAnswers.ts';
import { getBundle, listBundles } from './bundles.ts';
import { checkEventDraft } from './checkEventDraft.ts';
import { findEventOfCase } from './findEventOfCase.ts';
import { getEventDraft } from './getEventDraft.ts';
import { handOverResults } from './handOverResults.ts';
import { listEventDrafts } from './listEventDrafts.ts';
import { openEventDraft } from './openEventDraft.ts';
import { presentGuide, presentSummary } from './presentBundle.ts';
import { reapplyPart } from './reapplyPart.ts';
import { submitEvent } from './submitEvent.ts';
import { withdrawEvent } from './withdrawEvent.ts';

export const operations = {
  listBundles: serve(contract.listBundles, async ({ db }) => ({
    bundles: (await listBundles(db)).map(presentSummary),
  })),
  getBundle: serve(contract.getBundle, async (call, { bundle, answers }) => {
    const published = await getBundle(call.db, bundle);
    return presentGuide(call.db, published, openingAnswers(published.body, answers), call.services.law);
  }),
  openEventDraft,
  getEventDraft,
  listEventDrafts,
  checkEventDraft,
  submitEvent,
  findEvent: findEventOfCase,
  reapplyPart,
  withdrawEvent,
  handOverResults,
};
