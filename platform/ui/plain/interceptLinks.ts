/**
 * Lets plain links, and forms with method get, lead to pages of this entry without loading the document again.
 * So pages write `<a href>` and work without scripts where the server can answer.
 * @param owns whether a path is a page of this entry; anything else is left to the browser
 * @param go opens the page at path, query and fragment
 */
export function interceptLinks(owns: (pathname: string) => boolean, go: (href: string) => void): () => void {
  const inside = (href: string) => {
    const url = new URL(href, location.href);
    return url.origin === location.origin && owns(url.pathname) ? url : undefined;
  };
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || link.hasAttribute('download')) return;
    const url = inside(link.href);
    if (!url || isJumpOnPage(url)) return;
    event.preventDefault();
    go(relative(url));
  };
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'get') return;
    const url = inside(form.action);
    if (!url) return;
    event.preventDefault();
    const texts = [...new FormData(form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    url.search = new URLSearchParams(texts).toString();
    go(relative(url));
  };
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  return () => {
    document.removeEventListener('click', onClick);
    document.removeEventListener('submit', onSubmit);
  };
}

function isJumpOnPage(url: URL): boolean {
  return url.hash !== '' && url.pathname === location.pathname && url.search === location.search;
}

function relative(url: URL): string {
  return url.pathname + url.search + url.hash;
}
