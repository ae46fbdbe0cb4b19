import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

describe('bootstrap', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'onewindow-bootstrap-'));
    mkdirSync(join(root, 'scripts'));
    cpSync(join(import.meta.dirname, 'bootstrap.mjs'), join(root, 'scripts/bootstrap.mjs'));
    writeJson('package.json', { name: 'x', version: '1.0.0' });
    writeLock({});
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('hands over arguments and the exit code, with the project Node first on PATH', async () => {
    layOutTree(process.execPath);
    writeFileSync(
      join(root, 'child.mjs'),
      'console.log(process.argv.slice(2).join("|"), process.env.PATH.split(":")[0]); process.exit(7);',
    );
    const ran = await run(['child.mjs', '--a', 'b c']);
    expect(ran.out.trim()).toBe(`--a|b c ${join(root, 'node_modules/.bin')}`);
    expect(ran.code).toBe(7);
  });

  it('passes SIGTERM on, and ends as the child ends', async () => {
    layOutTree(process.execPath);
    writeFileSync(
      join(root, 'child.mjs'),
      'process.on("SIGTERM", () => { console.log("told"); process.exit(3); }); console.log("up"); setInterval(() => {}, 1000);',
    );
    const started = start(['child.mjs']);
    await once(started.child.stdout, 'data');
    started.child.kill('SIGTERM');
    const ended = await started.ended;
    expect(ended.out).toBe('up\ntold\n');
    expect(ended.code).toBe(3);
  });

  it('dies of the signal the child died of', async () => {
    layOutTree(process.execPath);
    writeFileSync(
      join(root, 'child.mjs'),
      'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);',
    );
    expect((await run(['child.mjs'])).signal).toBe('SIGKILL');
  });

  it('installs when the tree differs from the lockfile, and says so when no Node came with it', async () => {
    layOutTree(process.execPath);
    writeLock({ 'node_modules/absent': { version: '1.0.0', resolved: 'http://127.0.0.1:9/absent.tgz' } });
    writeJson('package.json', { name: 'x', version: '1.0.0', dependencies: { absent: '1.0.0' } });
    const failed = await run(['child.mjs']);
    expect(failed.err).toContain('npm ci failed');
    expect(failed.code).toBe(1);

    writeLock({});
    writeJson('package.json', { name: 'x', version: '1.0.0' });
    rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    const bare = await run(['child.mjs']);
    expect(bare.err).toContain('Node is none');
    expect(existsSync(join(root, 'node_modules/.onewindow-installed'))).toBe(false);
  });

  it('refuses an older Node', async () => {
    const old = join(root, 'old-node');
    writeFileSync(old, '#!/bin/sh\necho v20.20.2\n', { mode: 0o755 });
    layOutTree(old);
    expect((await run(['child.mjs'])).err).toContain('Node is v20.20.2');
  });

  function layOutTree(node: string): void {
    mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
    symlinkSync(node, join(root, 'node_modules/.bin/node'));
    writeJson('node_modules/.package-lock.json', { packages: {} });
  }

  function writeLock(packages: Record<string, unknown>): void {
    const dependencies = Object.fromEntries(
      Object.keys(packages).map((path) => [path.replace('node_modules/', ''), '1.0.0']),
    );
    writeJson('package-lock.json', {
      name: 'x',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name: 'x', version: '1.0.0', dependencies }, ...packages },
    });
  }

  function writeJson(name: string, value: unknown): void {
    writeFileSync(join(root, name), JSON.stringify(value));
  }

  function start(args: string[]) {
    const child = spawn(process.execPath, [join(root, 'scripts/bootstrap.mjs'), ...args], {
      env: { ...process.env, npm_config_fetch_retries: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, out, err }));
    return { child, ended };
  }

  function run(args: string[]) {
    return start(args).ended;
  }
});
