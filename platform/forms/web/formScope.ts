import { createContext, useContext } from 'react';
import type { Language, Text } from '#platform/i18n/pure/text.ts';
import type { Answer, Field } from '../pure/form.ts';
import type { Names } from '../pure/kinds/showValue.ts';
import type { FormLookups } from './formLookups.ts';

/** What every control of one form shares. */
export interface FormScope {
  language: Language;
  lookups: FormLookups;
  names: Names;
  /** By path, the message beside the field. */
  messages: ReadonlyMap<string, string>;
  /** By field id, where its first value came from, and what it was. */
  sources: ReadonlyMap<string, { source: Text; value: Answer }>;
  /** A control was left: time to tidy and to check. */
  leave(path: string): void;
}

/** One field at work: what its kind's component gets. */
export interface ControlProps {
  field: Field;
  /** Of the value: `name`, or `staff.0.mobile` in a repeated block. */
  path: string;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  onLeave: () => void;
}

export const FormScopeContext = createContext<FormScope | undefined>(undefined);

/** @throws Error outside of a form */
export function useFormScope(): FormScope {
  const scope = useContext(FormScopeContext);
  if (!scope) throw new Error('a control outside of FormFields');
  return scope;
}
