import type { WhoAmI } from '#modules/identity/contract.ts';

interface StayShownOptions {
  ask: (signal?: AbortSignal) => Promise<WhoAmI>;
  /** Asks over the page; false: not now. */
  signInAgain: () => Promise<boolean>;
  /** Somebody else signed in: nothing of what was shown may stay. */
  startAnew: () => void;
}

/**
 * Who is signed in, as the page asks from time to time. When the session of the person to whom the page was shown
 * has ended, the page and what was typed on it stay, and the person is asked to sign in again.
 */
export function stayShown({ ask, signInAgain, startAnew }: StayShownOptions) {
  let shown: WhoAmI | undefined;
  return async function who(signal?: AbortSignal): Promise<WhoAmI> {
    const found = await ask(signal);
    if (!found.person && shown) return (await signInAgain()) ? who() : shown;
    if (shown?.person && found.person?.id !== shown.person.id) startAnew();
    if (found.person) shown = found;
    return found;
  };
}
