import { concludeSession } from './operations/concludeSession.ts';
import { confirmIdentity } from './operations/confirmIdentity.ts';
import { enterQueue } from './operations/enterQueue.ts';
import { getSession } from './operations/getSession.ts';
import { getWindow } from './operations/getWindow.ts';
import { listMySessions } from './operations/listMySessions.ts';
import { listSessions } from './operations/listSessions.ts';
import { presentIdentity } from './operations/presentIdentity.ts';
import { receiveFile } from './operations/receiveFile.ts';
import { takeSession } from './operations/takeSession.ts';

// Lists before what is found by an id: one address would hide the other.
export const operations = {
  getWindow,
  listMySessions,
  listSessions,
  getSession,
  enterQueue,
  takeSession,
  presentIdentity,
  confirmIdentity,
  receiveFile,
  concludeSession,
};
