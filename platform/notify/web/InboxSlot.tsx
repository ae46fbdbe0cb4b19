import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useRead } from '#platform/api/web/useRead.ts';
import { InboxBell } from '#platform/ui/desk/InboxBell.tsx';
import { noticesClient } from './noticesClient.ts';
import { useLive } from './useLive.ts';

const UNREAD = ['notices', 'unread'];
/** News of cases may come in bursts; pages read anew once for all of them. */
const GATHER_MS = 500;

/** The bell in the shell. It also keeps every open list fresh: what changed on the server is read anew. */
export function InboxSlot() {
  const queries = useQueryClient();
  const path = useLocation({ select: (location) => location.pathname });
  const { data } = useRead(UNREAD, (signal) => noticesClient.unreadCount({}, { signal }));
  const stale = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function readAnew(...modules: string[]): void {
    for (const module of modules) stale.current.add(module);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      for (const module of stale.current) void queries.invalidateQueries({ queryKey: [module] });
      stale.current.clear();
    }, GATHER_MS);
  }

  useLive((event) => {
    if (event.name === 'unread') queries.setQueryData(UNREAD, { unread: event.count });
    else if (event.name === 'notice') readAnew('notices');
    else if (event.name === 'case') readAnew('cases', 'supervision');
    else readAnew('notices', 'cases', 'supervision');
  });
  const door = path.startsWith('/desk') ? 'desk' : 'space';
  return <InboxBell href={`/${door}/notices`} unread={data?.unread ?? 0} />;
}
