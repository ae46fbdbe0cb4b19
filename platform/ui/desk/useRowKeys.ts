import { type RefObject, useEffect, useRef } from 'react';
import { isForPage, rowMove } from './rowKeys.ts';

interface RowActions {
  open: (key: string) => void;
  select: (key: string) => void;
}

/**
 * The keyboard of a list: the cursor is the focus, so that it scrolls and is read out by itself.
 * Rows are the elements with `data-row-key` inside the box.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>, actions: RowActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-row-key]') ?? [])];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const move = rowMove(event.key, at, rows.length);
      if (move === 'none') return;
      event.preventDefault();
      const key = rows[at]?.dataset['rowKey'] ?? '';
      if (move === 'open') latest.current.open(key);
      else if (move === 'select') latest.current.select(key);
      else rows[move.to]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [box]);
}
