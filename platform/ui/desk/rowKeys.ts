/** What a key does in a list of rows. */
export type RowMove = { to: number } | 'open' | 'select' | 'none';

/** j and k move, Enter opens, x selects, as in mail programs; arrows are left to scrolling. @param at -1 when no row has the cursor */
export function rowMove(key: string, at: number, count: number): RowMove {
  if (count === 0) return 'none';
  if (key === 'j') return { to: Math.min(at + 1, count - 1) };
  if (key === 'k') return { to: Math.max(at - 1, 0) };
  if (at < 0) return 'none';
  if (key === 'Enter') return 'open';
  return key === 'x' ? 'select' : 'none';
}

/** Keys meant for a field, a dialog or the browser are not ours. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return false;
  const target = event.target as Element | null;
  if (document.querySelector('dialog[open], .ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open'))
    return false;
  return !target?.closest('input, select, textarea, [contenteditable="true"], [role="listbox"]');
}
