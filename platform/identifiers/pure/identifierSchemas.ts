import { z } from 'zod';
import { checkResidentId } from './checkResidentId.ts';
import { checkUscc } from './checkUscc.ts';
import type { Verdict } from './fault.ts';
import { tidyCode } from './tidyCode.ts';

/** A credit code in a contract: tidied, then checked. The issue's message is the fault's code. */
export const Uscc = z.string().overwrite(tidyCode).superRefine(refuseBy(checkUscc));

/** A resident identity number in a contract. Whether the birth date has come is the operation's to check. */
export const ResidentId = z
  .string()
  .overwrite(tidyCode)
  .superRefine(refuseBy((text) => checkResidentId(text)));

function refuseBy(check: (text: string) => Verdict) {
  return (text: string, context: z.RefinementCtx<string>) => {
    const verdict = check(text);
    if (verdict.ok) return;
    context.addIssue({ code: 'custom', message: verdict.code, params: verdict.params });
  };
}
