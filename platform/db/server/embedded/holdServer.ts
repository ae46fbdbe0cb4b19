// For the crash tests: a process of its own that holds a server, to be killed from outside.
// node holdServer.ts <folder> → one line of JSON when it is up; SIGTERM stops it cleanly.
import { startEmbedded } from './startEmbedded.ts';

const server = await startEmbedded({ folder: process.argv[2] ?? '' });
process.on('SIGTERM', () => {
  server.stop().then(() => process.exit(0));
});
setInterval(() => {}, 60_000);
const { superuserUrl, port, attached } = server;
const owner = server.isOwner();
console.log(JSON.stringify({ superuserUrl, port, attached, owner, pid: server.pid() }));
