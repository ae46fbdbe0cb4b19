// The first thing that runs, under whatever Node the system has (20 or newer): installs from the lockfile
// when needed, then hands over to the project's own Node 24. Plain JavaScript on purpose.
//   node scripts/bootstrap.mjs <file> [arguments…]
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const leastNode = 24;
const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const modules = join(root, 'node_modules');
const node = join(modules, '.bin', 'node');
const stampFile = join(modules, '.onewindow-installed');

const [file, ...args] = process.argv.slice(2);
if (!file) fail('usage: node scripts/bootstrap.mjs <file> [arguments…]');
install();
handOver(file, args);

/** Installs exactly the lockfile; a tree that npm itself brought to the same state is taken as it is. */
function install() {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(node)) return;
  if (!treeAgrees(JSON.parse(lockfile)) || !existsSync(node)) {
    console.error('Installing the packages of package-lock.json (once; about a minute) …');
    // Development packages too: the web pages are built here.
    const npm = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    const { status, error } = spawnSync('npm', npm, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ''}; the lines above say why`);
  }
  assertNode();
  writeFileSync(stampFile, stamp);
}

/** Does npm's own note of what is installed name every package of the lockfile in the same version? */
function treeAgrees(lockfile) {
  const note = join(modules, '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(lockfile.packages).every(
    ([path, wanted]) =>
      path === '' ||
      (installed[path] ? installed[path].version === wanted.version : wanted.optional === true),
  );
}

function assertNode() {
  const version = existsSync(node) ? execFileSync(node, ['--version'], { encoding: 'utf8' }).trim() : 'none';
  if (Number(version.slice(1).split('.')[0]) >= leastNode) return;
  fail(
    `the project's own Node is ${version}, ${leastNode} or newer is needed. ` +
      'The package "node" brings it by an install script: run npm ci without --ignore-scripts.',
  );
}

/** Runs the file under the project's Node; signals go to it, its end becomes ours. */
function handOver(script, rest) {
  const path = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, [resolve(root, script), ...rest], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  const passOn = (signal) => child.kill(signal);
  process.on('SIGTERM', passOn);
  process.on('SIGHUP', passOn);
  // A terminal sends Ctrl-C to the child as well: passing it on would count as a second one.
  process.on('SIGINT', process.stdin.isTTY ? () => {} : passOn);
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
