import { type ReactNode, useState } from 'react';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { Form } from './Form.tsx';
import { fieldError, ProblemNotice } from './ProblemNotice.tsx';
import { TextField, type TextFieldProps } from './TextField.tsx';

interface OneFieldFormProps {
  field: Pick<TextFieldProps, 'name' | 'label' | 'help' | 'rows' | 'length' | 'maxLength'>;
  button: { label: string; kind: ButtonProps['kind'] };
  busy: boolean;
  problem: ProblemDocument | undefined;
  /** Gets what was typed; resolves with whether it was taken: then the box is empty again. */
  onSend: (typed: string) => Promise<boolean>;
  /** Above the box. */
  children?: ReactNode;
}

/** A box to type into and one button. */
export function OneFieldForm({ field, button, busy, problem, onSend, children }: OneFieldFormProps) {
  const [typed, setTyped] = useState('');
  return (
    <Form
      onSend={async () => {
        if (await onSend(typed)) setTyped('');
      }}
    >
      {children}
      <ProblemNotice problem={problem} />
      <TextField {...field} error={fieldError(problem, field.name)} value={typed} onChange={setTyped} />
      <div className="ow-row">
        <Button type="submit" kind={button.kind} busy={busy}>
          {button.label}
        </Button>
      </div>
    </Form>
  );
}
