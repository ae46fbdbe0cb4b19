import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkImportLaw } from './importLaw.ts';

describe('import law', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'onewindow-law-'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    [
      'platform/db/server/a.ts',
      "import { x } from '#modules/credit/index.ts'",
      'platform may not import modules',
    ],
    ['connectors/bank/client.ts', "export * from '#apps/server/main.ts'", 'connectors may not import apps'],
    ['modules/credit/server/a.ts', "await import('#apps/server/main.ts')", 'modules may not import apps'],
    ['platform/db/server/a.ts', "import '../../../scripts/test.ts'", 'outside the four layers'],
    ['modules/credit/server/a.ts', "import '#modules/licences/server/b.ts'", 'reaches into modules/licences'],
    ['modules/credit/server/a.ts', "import type { B } from '#modules/licences/domain/b.ts'", 'reaches into'],
    ['platform/clock/pure/a.ts', "import { q } from '#platform/db/server/database.ts'", 'only pure code'],
    ['platform/clock/pure/a.ts', "import { q } from '../server/b.ts'", 'only pure code'],
    ['platform/clock/pure/a.ts', "import { readFileSync } from 'node:fs'", 'nothing of Node'],
    ['platform/clock/pure/a.ts', "import { readFileSync } from 'fs'", 'nothing of Node'],
    ['modules/credit/domain/a.ts', "import dayjs from 'dayjs'", 'imports no package but zod'],
    ['modules/credit/domain/a.ts', "import { c } from '../contract.ts'", 'domain code imports only'],
    ['modules/credit/domain/a.ts', "import { c } from '../server/b.ts'", 'domain code imports only'],
    ['modules/credit/domain/a.ts', "type A = import('#platform/db/server/database.ts').Row", 'domain code'],
    [
      'modules/credit/web/Page.tsx',
      "import { b } from '../server/b.ts'; export const P = () => <b />;",
      'server code',
    ],
    ['modules/credit/web/Page.tsx', "import { b } from '../index.ts'", 'server code'],
    ['modules/credit/contract.ts', "import { randomUUID } from 'node:crypto'", 'nothing of Node'],
    ['platform/ui/table/Table.tsx', "import pg from 'pg'", 'pg works only in Node'],
    ['platform/forms/web/Fill.tsx', "const b = require('#platform/forms/server/b.ts')", 'server code'],
    ['apps/web/main.tsx', "import '#modules/credit/server/b.ts'", 'server code'],
    [
      'modules/credit/server/a.ts',
      "import { t } from '#platform/db/testing/testDatabase.ts'",
      'only tests import',
    ],
    [
      'modules/credit/server/a.ts',
      "import { q } from '../../../platform/db/server/database.ts'",
      'write #platform/db',
    ],
    ['modules/credit/server/a.ts', 'export default function a() {}', 'default export'],
    ['modules/credit/server/a.ts', '//\n'.repeat(401), '401 lines'],
  ])('catches in %s: %s', (file, text, message) => {
    write(file, text);
    const { violations } = checkImportLaw(root, { longFiles: {}, defaultExports: {} });
    expect(violations.map((violation) => violation.message).join('\n')).toContain(message);
    expect(violations.every((violation) => violation.file === file && violation.line === 1)).toBe(true);
  });

  it.each([
    ['modules/credit/server/a.ts', "import { b } from '#modules/licences/index.ts'; import { z } from 'zod'"],
    [
      'modules/credit/server/a.ts',
      "import { b } from '../domain/b.ts'; import { q } from '#platform/db/server/b.ts'",
    ],
    ['modules/credit/server/a.test.ts', "import { t } from '#platform/db/testing/testDatabase.ts'"],
    [
      'modules/credit/domain/a.ts',
      "import type { C } from '../contract.ts'; import { p } from '#platform/clock/pure/p.ts'",
    ],
    [
      'modules/credit/domain/a.test.ts',
      "import { it } from 'vitest'; import { readFileSync } from 'node:fs'",
    ],
    [
      'modules/credit/web/Page.tsx',
      "import { c } from '../contract.ts'; import { T } from '#platform/ui/T.tsx'",
    ],
    ['modules/credit/web/Page.tsx', "import { l } from '#modules/licences/contract.ts'; import './page.css'"],
    ['apps/web/main.tsx', "import { Page } from '#modules/credit/web/Page.tsx'"],
    ['apps/server/router.ts', "import { operations } from '#modules/licences/server/operations.ts'"],
    ['apps/web/vite.config.ts', "import { join } from 'node:path'; export default { join }"],
    ['scripts/rows.ts', "import { b } from '#modules/credit/server/b.ts'"],
    ['modules/credit/server/a.ts', '//\n'.repeat(400)],
    ['modules/credit/server/a.ts', 'const text = "import x from \'#apps/server/main.ts\'"'],
  ])('passes %s: %s', (file, text) => {
    write(file, text);
    expect(checkImportLaw(root, { longFiles: {}, defaultExports: {} })).toEqual({ files: 1, violations: [] });
  });

  it('takes an exception with its reason, and reports one that is no longer needed', () => {
    write('modules/credit/server/a.ts', '//\n'.repeat(401));
    const listed = { longFiles: { 'modules/credit/server/a.ts': 'one table of law' }, defaultExports: {} };
    expect(checkImportLaw(root, listed).violations).toEqual([]);
    write('modules/credit/server/a.ts', '');
    expect(checkImportLaw(root, listed).violations).toMatchObject([{ message: 'listed as long but is not' }]);
    rmSync(join(root, 'modules'), { recursive: true });
    expect(checkImportLaw(root, listed).violations).toMatchObject([
      { message: expect.stringContaining('not there') },
    ]);
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
