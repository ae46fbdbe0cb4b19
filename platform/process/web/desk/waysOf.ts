import type { CaseView } from '../../pure/caseView.ts';
import type { CaseParts } from './caseParts.ts';

export type AllowedAction = CaseView['allowed'][number];

/** One button of the desk: an action that is taken here, or the page on which several are taken. */
export type Way = { name: string; primary: boolean } & (
  | { action: AllowedAction }
  | { titleKey: string; href: (caseId: string) => string }
);

/**
 * The buttons for what is allowed, in the order of the table. Actions that share an operation share its page.
 * The first that is neither grave nor more time is the expected next step.
 */
export function waysOf(allowed: readonly AllowedAction[], pages: NonNullable<CaseParts['ways']>): Way[] {
  const ways: Way[] = [];
  for (const action of allowed) {
    const page = action.through === null ? undefined : pages[action.through];
    const name = page ? action.through! : action.name;
    if (ways.some((way) => way.name === name)) continue;
    // An operation without a page of the desk is not the desk's to take.
    if (action.through !== null && !page) continue;
    const primary = !action.grave && action.name !== 'extend' && !ways.some((way) => way.primary);
    ways.push(page ? { name, primary, titleKey: page.title, href: page.href } : { name, primary, action });
  }
  return ways;
}
