import type { SessionView } from '../contract.ts';

/** What the parts of a visit's page are given. */
export interface SessionParts {
  session: SessionView;
  isOfficer: boolean;
  onChanged: () => void;
}
