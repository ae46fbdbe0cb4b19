/** The unique key that gives each place in the chain of a subject to one action only. */
const CHAIN = 'actions_subject_type_subject_id_seq_key';
const UNIQUE_VIOLATION = '23505';

/**
 * Whether a transaction failed because another one acted on the same subject after this one had read it: nothing is
 * written, and done again on what stands now it may succeed.
 */
export function isOvertaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && constraint === CHAIN;
}
