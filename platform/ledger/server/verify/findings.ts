/** What can be wrong; `ledger.problem.<code>` in the locales says it in words. */
export type LedgerProblemCode =
  /** The contents of an action do not give its hash. */
  | 'actionChanged'
  /** An action does not continue the one before it. */
  | 'chainBroken'
  /** A number is missing in the chain of a subject. */
  | 'actionMissing'
  /** A leaf speaks of an action that is not there. */
  | 'actionRemoved'
  /** An action is neither in the tree nor queued for it. */
  | 'actionInserted'
  /** An action stands in the tree before one that came earlier in its chain. */
  | 'orderChanged'
  /** What people typed is not what was digested. */
  | 'dataChanged'
  /** Data that no action digested. */
  | 'dataInserted'
  /** A queued hash is not that of its action, or there is no such action. */
  | 'queueChanged'
  /** A leaf is not the hash of its action. */
  | 'leafChanged'
  | 'leafMissing'
  | 'nodeChanged'
  | 'nodeMissing'
  /** A node over leaves that are not there. */
  | 'nodeInserted'
  /** A head is not signed by a known key, or not well formed. */
  | 'headNotSigned'
  /** The columns of a head are not what its note says. */
  | 'headChanged'
  /** A head names a predecessor that is not the one before it: a row was taken out or put in. */
  | 'headMissing'
  /** The leaves do not give the root of a head. */
  | 'rootDiffers'
  /** There are fewer leaves than a head covers. */
  | 'leavesMissing';

export interface LedgerProblem {
  code: LedgerProblemCode;
  subject?: { type: string; id: string };
  seq?: number;
  actionId?: string;
  leafIndex?: number;
  /** Of a node of the tree: its level and index. */
  node?: { level: number; index: number };
  /** Size of the head concerned. */
  size?: number;
  /** The head was given by the caller, not read from the database. */
  published?: boolean;
  /** Which of the given heads, from 0. */
  given?: number;
}

/** Collects problems; keeps the first ones and counts all, so that a ruined ledger does not fill the memory. */
export interface Findings {
  problems: LedgerProblem[];
  count: number;
  add(problem: LedgerProblem): void;
}

const keptProblems = 1_000;

export function newFindings(): Findings {
  const findings: Findings = {
    problems: [],
    count: 0,
    add(problem) {
      findings.count++;
      if (findings.problems.length < keptProblems) findings.problems.push(problem);
    },
  };
  return findings;
}
