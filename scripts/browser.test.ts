import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cjkFontEnvironment } from './browser/cjkFont.ts';
import { installLine } from './browser/installLine.ts';
import { unpackChromium } from './browser/unpackChromium.ts';
import { findBrowser } from './browser.ts';

describe('browser for the journeys', () => {
  it('names a browser that starts, with arguments that keep web security', async () => {
    const browser = await findBrowser();
    const shown = spawnSync(browser.executablePath, ['--version', '--no-sandbox'], { encoding: 'utf8' });
    expect(shown.stdout).toMatch(/Chrom/);
    expect(browser.args.join(' ')).not.toMatch(/disable-web-security|single-process/);
  });

  it('keeps the system fonts and adds Noto Sans SC when the system knows no Chinese font', () => {
    expect(cjkFontEnvironment(true)).toEqual({});
    const env = cjkFontEnvironment(false);
    if (process.platform !== 'linux') {
      expect(env).toEqual({});
      return;
    }
    expect(existsSync(env['FONTCONFIG_FILE'] ?? '')).toBe(true);
  });

  it('unpacks the browser of npm where there is one for this machine', async () => {
    const expected = process.platform === 'linux' && process.arch === 'x64';
    expect(existsSync((await unpackChromium()) ?? '')).toBe(expected);
  });

  it('knows the install line of each family of systems', () => {
    expect(installLine('linux', 'ID=debian\n')).toContain('apt-get install -y chromium fonts-noto-cjk');
    expect(installLine('linux', 'ID=ubuntu\nID_LIKE=debian\n')).toContain('apt-get');
    expect(installLine('linux', 'ID="rocky"\nID_LIKE="rhel centos fedora"\n')).toContain('dnf');
    expect(installLine('darwin', '')).toContain('brew');
  });
});
