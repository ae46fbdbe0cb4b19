import { useRef, useState } from 'react';
import type { CallContext } from './callHeaders.ts';
import type { ProblemDocument } from './problemDocument.ts';
import { problemOf } from './problemOf.ts';
import { submitKeys } from './submitKeys.ts';

type Write<I, O> = (input: I, options: { context: CallContext }) => Promise<O>;

export interface Submit<I, O> {
  /** Sends; resolves with the answer, or undefined when it was refused (then `problem` says why). */
  submit: (input: I) => Promise<O | undefined>;
  busy: boolean;
  problem: ProblemDocument | undefined;
  clear: () => void;
}

/** One write of a page: `const { submit, busy, problem } = useSubmit(client.apply)`. A second press while it runs does nothing. */
export function useSubmit<I, O>(write: Write<I, O>): Submit<I, O> {
  const keys = useRef(submitKeys());
  const running = useRef(false);
  const [state, setState] = useState<{ busy: boolean; problem?: ProblemDocument }>({ busy: false });

  async function submit(input: I): Promise<O | undefined> {
    if (running.current) return undefined;
    running.current = true;
    setState({ busy: true });
    try {
      const output = await write(input, { context: { key: keys.current.keyFor(input) } });
      keys.current.settled();
      setState({ busy: false });
      return output;
    } catch (error) {
      const problem = problemOf(error);
      keys.current.settled(problem);
      setState({ busy: false, problem });
      return undefined;
    } finally {
      running.current = false;
    }
  }

  return { submit, ...state, problem: state.problem, clear: () => setState({ busy: false }) };
}
