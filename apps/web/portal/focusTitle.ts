/**
 * Gives the title of the page the focus, now or as soon as it is there: a page that still loads has none yet.
 * @returns what stops the waiting
 */
export function focusTitle(): () => void {
  const focus = () => {
    const title = document.querySelector<HTMLElement>('#content h1');
    title?.focus();
    return title !== null;
  };
  if (focus()) return () => {};
  const watch = new MutationObserver(() => focus() && watch.disconnect());
  watch.observe(document.body, { childList: true, subtree: true });
  return () => watch.disconnect();
}
