/** The clock of the time that was promised to applicants. */
export const PROMISE = 'promise';

/** A condition over `cases c`: the promised time ran out while it counted, whatever came of the case. */
export const BROKEN_PROMISE = `EXISTS (SELECT 1 FROM actions a WHERE a.subject_type = 'case' AND a.subject_id = c.id
  AND a.name = 'clockExpired' AND a.body ->> 'clock' = '${PROMISE}')`;
