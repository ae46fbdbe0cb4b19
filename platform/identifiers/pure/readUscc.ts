import { Problem } from '#platform/errors/pure/problem.ts';
import { checkUscc } from './checkUscc.ts';

export interface UsccParts {
  /** 1 staffing office, 5 civil affairs, 9 market supervision, Y other. */
  department: string;
  /** Class within the department, e.g. 1 enterprise, 2 sole trader, 3 farmers' cooperative under 9. */
  class: string;
  /** Six digits of GB/T 2260 as they were at registration; may since be retired. */
  region: string;
  organisationCode: string;
  check: string;
}

/**
 * The parts of a valid credit code.
 * @throws Problem with the fault's code when the code is not valid
 */
export function readUscc(code: string): UsccParts {
  const verdict = checkUscc(code);
  if (!verdict.ok) throw new Problem(verdict.code, 422, { params: verdict.params });
  return {
    department: code[0]!,
    class: code[1]!,
    region: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    check: code[17]!,
  };
}
