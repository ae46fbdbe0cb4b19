import type { ProblemDocument } from './problemDocument.ts';

/** A call waits because nobody is signed in any more. */
export interface SignInNeed {
  problem: ProblemDocument;
  /** True: signed in again, the call is repeated. False: the person gave up, the call fails. */
  answer: (signedIn: boolean) => void;
}

type Listener = (need: SignInNeed) => void;

const SIGNED_IN = 'onewindow-signed-in';
let listener: Listener | undefined;
let asked: Promise<boolean> | undefined;

/** The page's sign-in dialog says that it is there. Returns how to take it back. */
export function onSignInNeeded(show: Listener): () => void {
  listener = show;
  return () => {
    if (listener === show) listener = undefined;
  };
}

/** Asks the person to sign in again, once for all calls that wait. False when no page can ask. */
export function askToSignIn(problem: ProblemDocument): Promise<boolean> {
  if (!listener) return Promise.resolve(false);
  asked ??= new Promise<boolean>((resolve) => listener!({ problem, answer: resolve })).finally(() => {
    asked = undefined;
  });
  return asked;
}

/** The window in which the person signed in tells the pages that wait. */
export function announceSignIn(): void {
  const channel = new BroadcastChannel(SIGNED_IN);
  channel.postMessage(true);
  channel.close();
}

/** Called when the person signed in, in whatever window. Returns how to stop listening. */
export function onSignedIn(react: () => void): () => void {
  const channel = new BroadcastChannel(SIGNED_IN);
  channel.onmessage = () => react();
  return () => channel.close();
}
