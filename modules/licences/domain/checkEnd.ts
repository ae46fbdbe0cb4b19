import { z } from 'zod';

/**
 * How a check after issue can end, as it stands on the licence: passed, revoked, or looked into and
 * not revoked. What is only suspected stands on no licence. Anybody may consult the records (Permit Law art. 61).
 */
export const CheckResult = z.enum(['passed', 'revoked', 'kept']);
export type CheckResult = z.infer<typeof CheckResult>;

/** The end of the last check, and the legal date of it. */
export const CheckEnd = z.object({ result: CheckResult, on: z.string() });
export type CheckEnd = z.infer<typeof CheckEnd>;
