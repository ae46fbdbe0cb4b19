import { type ReactNode, useState } from 'react';
import type { Submit } from '#platform/api/web/useSubmit.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

interface QuestionButtonProps {
  /** The button on the page; it opens the question. */
  opener: Pick<ButtonProps, 'kind' | 'aria-label'> & { label: string };
  title: string;
  answer: { label: string; kind: 'primary' | 'danger'; disabled?: boolean };
  /** What the way back is called. */
  leave: string;
  sending: Pick<Submit<never, unknown>, 'busy' | 'problem' | 'clear'>;
  /** Resolves with something when it was taken: then the question closes. */
  onSend: () => Promise<unknown>;
  /** After it has closed. */
  onDone?: () => void;
  children: ReactNode;
}

/** A button that asks something more over the page before anything is sent. */
export function QuestionButton(props: QuestionButtonProps) {
  const { opener, title, answer, leave, sending, onSend, onDone, children } = props;
  const { label, ...look } = opener;
  const [open, setOpen] = useState(false);
  async function send() {
    if (!(await onSend())) return;
    setOpen(false);
    onDone?.();
  }
  return (
    <>
      <Button
        {...look}
        onClick={() => {
          sending.clear();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        title={title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button
              kind={answer.kind}
              busy={sending.busy}
              disabled={answer.disabled}
              onClick={() => void send()}
            >
              {answer.label}
            </Button>
            <Button onClick={() => setOpen(false)}>{leave}</Button>
          </>
        }
      >
        {children}
        <ProblemNotice problem={sending.problem} />
      </Dialog>
    </>
  );
}
