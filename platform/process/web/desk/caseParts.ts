import type { ComponentType } from 'react';
import type { DeskCase } from '../../pure/deskCase.ts';

export interface CasePartProps {
  view: DeskCase;
}

/** One of the things that an action requires, being written. */
export interface ActionInputProps {
  view: DeskCase;
  /** The name in the action's `requires`. */
  name: string;
  value: ActionValue;
  onChange: (value: ActionValue) => void;
  /** What is wrong with it, after a refusal. */
  error: string | undefined;
}

export type ActionValue = string | string[];

/** What a module puts on the desk's page for the cases of one of its processes. */
export interface CaseParts {
  /** What the case is about: answers, materials, records. The wide column. */
  Main?: ComponentType<CasePartProps>;
  /** What has to be kept in sight beside it: conditions, findings. */
  Aside?: ComponentType<CasePartProps>;
  /** How something that an action requires is given; without one, in words. */
  inputs?: Record<string, ComponentType<ActionInputProps>>;
  /** What is wrong with such an input before it is sent, as a message key; undefined when nothing is. */
  checks?: Record<string, (value: ActionValue) => string | undefined>;
  /** Pages on which actions with an operation of their own are taken: by operation, the page and a message key. */
  ways?: Record<string, { href: (caseId: string) => string; title: string }>;
}
