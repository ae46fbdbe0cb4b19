import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const modules = resolve(import.meta.dirname, '../../node_modules');

/**
 * Environment that gives the browser a Chinese font: none when the system knows one; else a fontconfig file
 * that adds Noto Sans SC from npm. Without it every Chinese character is a box.
 */
export function cjkFontEnvironment(systemHasOne = systemKnowsChinese()): Record<string, string> {
  if (systemHasOne || process.platform !== 'linux') return {};
  return { FONTCONFIG_FILE: writeFontConfig(join(modules, '.cache/onewindow-fonts')) };
}

function systemKnowsChinese(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** @returns the path of the configuration, which keeps the system's fonts and adds ours. */
function writeFontConfig(folder: string): string {
  const fonts = join(modules, '@expo-google-fonts/noto-sans-sc');
  const file = join(folder, 'fonts.conf');
  mkdirSync(join(folder, 'cache'), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}/400Regular</dir>
  <dir>${fonts}/700Bold</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}
