import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cjkFontEnvironment } from './browser/cjkFont.ts';
import { installLine } from './browser/installLine.ts';
import { unpackChromium } from './browser/unpackChromium.ts';

/** What Playwright's `launchOptions` need to start a browser on this machine. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

// Without a graphics card, drawing by an imitated one costs more than drawing by the processor; text is measured the
// same everywhere.
const args = ['--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage'];

/**
 * Finds a browser for the journeys: `ONEWINDOW_BROWSER`, else the system's Chromium or Chrome, else the one
 * from npm (@sparticuz/chromium, with our own arguments: its defaults switch web security off).
 * Each candidate must really start. Remembers its choice for child processes.
 * @throws Error with the line that installs one.
 */
export async function findBrowser(): Promise<Browser> {
  const executablePath = process.env['ONEWINDOW_BROWSER'] ?? (await firstThatStarts());
  if (!executablePath) {
    throw new Error(`no Chromium or Chrome starts on this machine. Install one: ${installLine()}`);
  }
  process.env['ONEWINDOW_BROWSER'] = executablePath;
  return { executablePath, args, env: { ...currentEnvironment(), ...cjkFontEnvironment() } };
}

async function firstThatStarts(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  for (const path of [...installed, ...macPaths]) if (existsSync(path) && starts(path)) return path;
  const unpacked = await unpackChromium();
  return unpacked && starts(unpacked) ? unpacked : undefined;
}

function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 60_000 }).status === 0;
}

function currentEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
