import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { financeDesk } from '../financeDesk.ts';
import { officePlace } from '../officePlace.ts';

export const getFinanceDesk = serve(contract.getFinanceDesk, async (call) =>
  financeDesk(call.db, officePlace(call), call.now),
);
