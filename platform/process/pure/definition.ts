import type { Unit } from '#platform/clock/pure/amount.ts';
import type { Limit } from '#platform/clock/pure/legalClock.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';

/**
 * A process: a table of states, as data, that an official reads on one screen. For each state it says who
 * holds the case and which actions lead where; for each clock, in which states it runs, where it is
 * stopped and for what reason, and what happens when it runs out.
 */
export interface Process {
  name: string;
  version: number;
  title: Text;
  /** The state before the first action. It is never stored: a case begins with the action that leaves it. */
  initial: string;
  states: Record<string, State>;
  clocks: Record<string, ClockDefinition>;
  /** What the rules of this process may speak of. */
  vocabulary: readonly Attribute[];
}

export interface State {
  title: Text;
  /** Who must act. A state without a holder and without `final` waits only for a clock. */
  holder?: Holder;
  /** An official stage (环节) in the applicant's eyes, whether a person or a rule passes it. */
  step?: boolean;
  /** The applicant has to come in person at this stage. */
  visit?: boolean;
  /** The case ends here, with this outcome. */
  final?: string;
  on?: Record<string, Transition>;
  /** A rule that decides on arrival, tried before any person is asked. */
  decidedBy?: RuleDecision;
}

export type Holder =
  | 'applicant'
  /** A role at one of the case's agencies: `at` names the party (`decider`, `regulator` …). */
  | { role: string; at: string };

export interface Transition {
  title: Text;
  to: string;
  /**
   * Who may: 'applicant', 'clock', 'rule', a role at one of the case's agencies (`agency-head@decider`), or a
   * role at any of them (`agency-head`).
   */
  by: readonly string[];
  /** Separation of duties: whoever took one of these actions on the case may not take this one. */
  notBy?: readonly string[];
  /**
   * A person, not only a post: the officer must pass this check, registered by its module (独立审办、包抓责任人). The action
   * is not offered to whoever does not.
   */
  personally?: string;
  /** A rule over the case's facts; the action is refused unless it is true. */
  when?: string;
  /** What the actor must give: keys of `facts` or of `data`. A missing one is named in the refusal. */
  requires?: readonly string[];
  /** What the actor may give beside that. */
  accepts?: readonly string[];
  /** Work of the owning module in the same transaction, by name. */
  effects?: readonly string[];
  /** Clocks begun by this action count from the start of that other clock (silence counts from receipt). */
  countsFrom?: string;
  /** Gives a running clock more time, by somebody of the rank that the law asks for. */
  extends?: { clock: string; amount: number; unit: Unit; rank: string; source: string };
  /** The operation that takes this action because its input has a shape of its own; the general one refuses. */
  through?: string;
  /** Serious and not reversible: the page asks twice. */
  grave?: boolean;
}

export interface RuleDecision {
  /** Actions tried in order: the first whose rule is true is taken. Unknown hands over to the holder. */
  actions: readonly RuleAction[];
}

export interface RuleAction {
  action: string;
  when: string;
  /** What a person would have to write (reasons, remedies): the rule's decision carries it as well. */
  gives?: Record<string, Text>;
}

export interface ClockDefinition {
  title: Text;
  limit: Limit;
  /** The clock starts (anew) on arrival in one of these and ends on leaving them. */
  runsIn: readonly string[];
  /** States in which it is stopped: art. 45 of the Permit Law or another named source. */
  stopsIn?: Record<string, { reason: string; source?: string }>;
  /** What running out means: an action taken by the clock, or an alarm that stays until the clock ends. */
  onExpiry: { action: string } | { alarm: string };
  /**
   * The clock ends with a day that the case knows: the fact that holds it ('YYYY-MM-DD'). While the fact is absent or
   * null the clock does not run. The limit then only names the ground.
   */
  until?: string;
  /** Shown to the applicant as the deadline of the case. */
  public?: boolean;
}
