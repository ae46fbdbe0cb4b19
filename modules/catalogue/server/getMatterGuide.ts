import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../contract.ts';
import { getMatter } from './matters.ts';
import { presentGuide } from './presentMatter.ts';

export const getMatterGuide = serve(contract.getMatter, async (call, { matter }) =>
  presentGuide(call.db, await getMatter(call.db, matter), call.services),
);
