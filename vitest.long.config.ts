import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What is too long for every run: `npm run test:long`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['{platform,modules,connectors,apps,scripts}/**/*.long.ts'],
      testTimeout: 60 * 60_000,
    },
  }),
);
