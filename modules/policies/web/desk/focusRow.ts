/**
 * Puts the focus into a list of rows once they stand on the page: into the first field of a new row, or onto the row that
 * took the place of a removed one. A list without rows has its button for a new one.
 */
export function focusRow(list: HTMLElement | null, n: number, onto: 'field' | 'row'): void {
  requestAnimationFrame(() => {
    const row = list?.querySelectorAll<HTMLElement>(':scope > fieldset')[n];
    const field = row?.querySelector<HTMLElement>('input, textarea, select');
    const add = list?.querySelector<HTMLElement>(':scope > .ow-row > button');
    const next = onto === 'field' ? (field ?? row) : row;
    (next ?? add)?.focus();
  });
}
