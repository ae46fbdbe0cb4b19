import { getRoom } from './getRoom.ts';
import { giveFile } from './giveFile.ts';
import { leaveRoom } from './leaveRoom.ts';
import { say } from './say.ts';
import { sendSignals } from './sendSignals.ts';
import { startRecording } from './startRecording.ts';

export const operations = { getRoom, sendSignals, leaveRoom, say, giveFile, startRecording };
