import type { ActionValue } from '#platform/process/web/desk/caseParts.ts';
import {
  parseSupplementItem,
  type SupplementItem,
  writeSupplementItem,
} from '../../domain/supplementItem.ts';

/** The ticked items of what was put together so far. */
export function itemsOf(value: ActionValue): SupplementItem[] {
  return listOf(value).filter(({ path }) => path !== null);
}

/** What is asked for in words only. */
export function otherOf(value: ActionValue): string {
  return listOf(value).find(({ path }) => path === null)?.reason ?? '';
}

/** With this item asked for, for this reason; or, without a reason at all, no longer. */
export function withItem(value: ActionValue, path: string, reason: string | undefined): string[] {
  const items = itemsOf(value);
  const known = items.some((item) => item.path === path);
  const changed = items.flatMap((item) =>
    item.path !== path ? item : reason === undefined ? [] : { path, reason },
  );
  const all = known || reason === undefined ? changed : [...changed, { path, reason }];
  return write(all, otherOf(value));
}

export function withOther(value: ActionValue, words: string): string[] {
  return write(itemsOf(value), words);
}

function listOf(value: ActionValue): SupplementItem[] {
  return (Array.isArray(value) ? value : []).map(parseSupplementItem);
}

function write(items: SupplementItem[], other: string): string[] {
  const written = items.map(writeSupplementItem);
  return other === '' ? written : [...written, other];
}

/** The message key of what is wrong: a ticked item has to say why. */
export function checkSupplement(value: ActionValue): string | undefined {
  return itemsOf(value).some(({ reason }) => reason.trim() === '')
    ? 'approvals.supplement.whyMissing'
    : undefined;
}
