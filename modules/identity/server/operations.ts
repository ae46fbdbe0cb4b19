import { actAs } from './actAs.ts';
import { listSessions } from './listSessions.ts';
import { revokeSession } from './revokeSession.ts';
import { setLanguage } from './setLanguage.ts';
import { whoAmI } from './whoAmI.ts';

/** What the composition root mounts. */
export const operations = { whoAmI, actAs, listSessions, revokeSession, setLanguage };
