/** The unique key that gives each place in the chain of a subject to one action only. */
const CHAIN = 'actions_subject_type_subject_id_seq_key';
const UNIQUE_VIOLATION = '23505';
const NOT_NULL_VIOLATION = '23502';

interface Failure {
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
  column?: unknown;
}

/**
 * Whether a transaction failed because the chain of its subject does not stand where this one took it to stand, as
 * another one acted on it meanwhile: nothing is written, and done again on what stands now it may succeed. A case gets
 * no version then (the process package writes so), any other subject a number that is taken.
 */
export function isOvertaken(error: unknown): boolean {
  const { code, constraint, table, column } = error as Failure;
  if (code === UNIQUE_VIOLATION) return constraint === CHAIN;
  return code === NOT_NULL_VIOLATION && table === 'cases' && column === 'version';
}
