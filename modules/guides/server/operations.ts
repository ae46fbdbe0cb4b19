import { getMatter } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { getGuide } from './guides.ts';
import { listAllGuides } from './listAllGuides.ts';
import { presentGuide } from './presentGuide.ts';
import { presentHowTo } from './presentHowTo.ts';

export const operations = {
  listGuides: listAllGuides,
  getGuide: serve(contract.getGuide, async (call, { guide, answers }) =>
    presentGuide(call, await getGuide(call.db, guide), answers),
  ),
  getHowTo: serve(contract.getHowTo, async (call, { matter, answers }) =>
    presentHowTo(call, await getMatter(call.db, matter), answers),
  ),
};
