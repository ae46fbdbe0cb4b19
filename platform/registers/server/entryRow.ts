/** Columns of an `Entry`, of table alias `e`. */
export const entryColumns = `e.register, e.key, e.version, e.valid_from AS "validFrom", e.valid_to AS "validTo",
  e.body, e.source, e.recorded_by AS "recordedBy", e.recorded_at AS "recordedAt"`;

/**
 * True of the version that counts on the date $n: the last one that had begun by then. Whether the entry is
 * in force that day is a further question (`inForce`).
 */
export function countsOn(parameter: string): string {
  return `e.valid_from <= ${parameter}::date AND NOT EXISTS (
    SELECT FROM register_entries later
    WHERE later.register = e.register AND later.key = e.key AND later.version > e.version
      AND later.valid_from <= ${parameter}::date)`;
}

export function inForce(parameter: string): string {
  return `NOT e.withdrawn AND (e.valid_to IS NULL OR e.valid_to >= ${parameter}::date)`;
}
