import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What is too long for every run: `npm run test:long`. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['{platform,modules,connectors,apps,scripts}/**/*.long.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 60 * 60_000,
  },
});
