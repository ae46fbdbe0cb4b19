import { defineConfig } from 'vitest/config';
import { enterRunFolder } from './scripts/testing/enterRunFolder.ts';
import { LongFirst } from './scripts/testing/longFirst.ts';

enterRunFolder();

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{platform,modules,connectors,apps,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'e2e/**', '**/*.long.test.ts'],
    setupFiles: ['scripts/testing/sameChances.ts'],
    globalSetup: ['platform/db/testing/globalSetup.ts'],
    // Shared machines are slow; a test that hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Reading the server's code anew for each file would be a third of the work; no test rests on a fresh module.
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
});
