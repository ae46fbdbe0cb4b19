import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './startTestServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests ask for the database server of this run; it starts at the first question. */
    testServerPort: number;
  }
}

/** One database server per run of vitest, started only when a test asks for it: pure tests do not pay. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TestServer> | undefined;
  const door = createServer((_request, response) => {
    started ??= startTestServer();
    started.then(
      ({ urls }) => response.end(JSON.stringify(urls)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  project.provide('testServerPort', typeof address === 'object' && address ? address.port : 0);
  return async () => {
    door.close();
    await started?.then(
      (server) => server.stop(),
      () => {},
    );
  };
}
