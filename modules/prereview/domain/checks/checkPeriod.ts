import { yearsIn } from '../read/dates.ts';
import type { RunCheck } from './checkContext.ts';
import { compareLabelled } from './compareLabelled.ts';

/** Years that are not the one that the form or another material names. */
export const checkPeriod: RunCheck<'period'> = ({ labels, equals }, files, input) =>
  compareLabelled(
    {
      labels,
      equals,
      read: (text) => yearsIn(text)[0]?.toString(),
      same: (found, wanted) => found === wanted,
    },
    files,
    input,
  );
