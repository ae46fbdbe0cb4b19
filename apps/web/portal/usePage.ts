import { useEffect, useRef, useState } from 'react';
import { interceptLinks } from '#platform/ui/plain/interceptLinks.ts';
import { followAddress, navigate } from '#platform/ui/plain/navigate.ts';
import { focusTitle } from './focusTitle.ts';
import { isPortalPath, type OpenPage, openPage } from './openPage.ts';

interface State {
  shown: OpenPage | undefined;
  /** The next page is on its way; the old one stays until it is here. */
  opening: boolean;
  failed: boolean;
}

/** The page of the address. After a change of page the new title has the focus, so that it is read out. */
export function usePage(first: OpenPage | undefined): State {
  const [state, setState] = useState<State>({ shown: first, opening: false, failed: !first });
  const turn = useRef(0);
  const before = useRef(first?.key);

  useEffect(() => interceptLinks(isPortalPath, navigate), []);
  useEffect(
    () =>
      followAddress((url) => {
        const mine = ++turn.current;
        setState((now) => ({ ...now, opening: true }));
        openPage(url).then(
          (shown) => mine === turn.current && setState({ shown, opening: false, failed: false }),
          () => mine === turn.current && setState((now) => ({ ...now, opening: false, failed: true })),
        );
      }),
    [],
  );

  const key = state.shown?.key;
  useEffect(() => {
    if (key === before.current) return undefined;
    before.current = key;
    window.scrollTo(0, 0);
    return focusTitle();
  }, [key]);

  return state;
}
