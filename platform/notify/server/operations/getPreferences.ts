import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { ownNotices } from './ownNotices.ts';
import { presentPreferences } from './presentPreferences.ts';

export const getPreferences = serve(contract.getPreferences, async (call) =>
  presentPreferences(call, call.db, await ownNotices(call)),
);
