import { getPreferences } from './getPreferences.ts';
import { listNotices } from './listNotices.ts';
import { markAllRead } from './markAllRead.ts';
import { markRead } from './markRead.ts';
import { setPreferences } from './setPreferences.ts';
import { unreadCount } from './unreadCount.ts';

/** What the composition root mounts. */
export const operations = { listNotices, unreadCount, markRead, markAllRead, getPreferences, setPreferences };
