import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long although they are short: begun last, one of them would keep a single processor busy to the end. */
const LONG = [
  'apps/server/crash/crash.test.ts',
  'apps/scenarios/scenarios.test.ts',
  'apps/server/sweep/malformedSweep.test.ts',
  'platform/db/server/embedded/startEmbedded.test.ts',
  'apps/cli/commands/packReplicate.test.ts',
  'platform/db/server/backup/backup.test.ts',
  'apps/scenarios/runScenario.test.ts',
  'apps/server/notices/crash.test.ts',
  'apps/server/integration/reformOffice.test.ts',
  'apps/cli/runCommandLine.test.ts',
];

/** The order of a run: what takes long first, then as vitest would have it. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
