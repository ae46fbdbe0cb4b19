import { z } from 'zod';
import { checkUscc } from './checkUscc.ts';
import { tidyCode } from './tidyCode.ts';

/** A credit code in a contract: tidied, then checked. The issue's message is the fault's code. */
export const Uscc = z
  .string()
  .overwrite(tidyCode)
  .superRefine((code, context) => {
    const verdict = checkUscc(code);
    if (verdict.ok) return;
    context.addIssue({ code: 'custom', message: verdict.code, params: verdict.params });
  });
