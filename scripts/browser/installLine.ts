import { readFileSync } from 'node:fs';

/** The command that installs Chromium and Chinese fonts on this system. */
export function installLine(platform = process.platform, osRelease = readOsRelease()): string {
  if (platform === 'darwin') return 'brew install --cask chromium';
  const names = /^(?:ID|ID_LIKE)=(.*)$/gm;
  const family = [...osRelease.matchAll(names)].map((match) => match[1]).join(' ');
  if (/fedora|rhel|centos/.test(family)) return 'sudo dnf install -y chromium google-noto-sans-cjk-fonts';
  if (/arch/.test(family)) return 'sudo pacman -S --noconfirm chromium noto-fonts-cjk';
  if (/suse/.test(family)) return 'sudo zypper install -y chromium google-noto-sans-sc-fonts';
  return 'sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk';
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
