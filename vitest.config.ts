import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{platform,modules,connectors,apps,scripts}/**/*.test.{ts,tsx}'],
    // The crash test needs minutes and a machine of its own: npm run test:crash.
    exclude: [
      '**/node_modules/**',
      'e2e/**',
      ...(process.env['ONEWINDOW_CRASH_TEST'] ? [] : ['apps/server/crash/**']),
    ],
    globalSetup: ['platform/db/testing/globalSetup.ts'],
    // Shared machines are slow; a test that hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
