import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { noticedAwards } from '../results.ts';

export const listNotices = serve(contract.listNotices, async ({ db, now }) => ({
  awards: await noticedAwards(db, legalDate(now)),
}));
