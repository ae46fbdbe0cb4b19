/**
 * Gives the title of the page the focus, now or as soon as it is there, and again when a title with the content
 * takes the place of the one that stood while the page was loading. Whoever has moved on keeps the focus.
 * @returns what stops the watching
 */
export function focusTitle(): () => void {
  let given: HTMLElement | undefined;
  const watch = new MutationObserver(give);

  function give() {
    if (given?.isConnected) return;
    if (given && document.activeElement !== document.body) return watch.disconnect();
    const title = document.querySelector<HTMLElement>('#content h1');
    if (!title) return;
    title.focus();
    given = title;
  }

  give();
  watch.observe(document.body, { childList: true, subtree: true });
  return () => watch.disconnect();
}
