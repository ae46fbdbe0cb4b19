import type { Origin } from './origin.ts';
import type { Target } from './target.ts';

/** What stands instead of a name: level by level, with the suffix (市, 省) and without. */
export function newNames(origin: Origin, target: Target): Map<string, string> {
  const names = new Map<string, string>();
  const levels = Math.min(origin.path.length, target.path.length);
  for (let level = 1; level < levels; level++) {
    const from = origin.names.get(origin.path[level] ?? '');
    const to = target.names.get(target.path[level] ?? '');
    if (!from || !to || from.zh === to.zh) continue;
    names.set(from.zh, to.zh);
    const [short, other] = [shortName(from.zh), shortName(to.zh)];
    if (short.length > 1) names.set(short, other);
    if (from.en) names.set(from.en, to.en ?? to.zh);
  }
  return names;
}

function shortName(zh: string): string {
  return zh.replace(/(维吾尔|回族|壮族)?(自治区|自治州|地区|省|市|区|县)$/, '');
}

/** Lines in which a name stands for somebody to read: not in comments, nor where a document is cited. */
export function linesThatName(
  file: string,
  text: string,
  names: ReadonlyMap<string, string>,
): { line: number; names: string[] }[] {
  if (file === 'decisions.yaml') return [];
  return text.split('\n').flatMap((content, n) => {
    if (isCited(content)) return [];
    const here = [...names.keys()].filter((name) => content.includes(name));
    return here.length > 0 ? [{ line: n + 1, names: here }] : [];
  });
}

export function withNewNames(text: string, names: ReadonlyMap<string, string>): string {
  const longest = [...names].sort(([a], [b]) => b.length - a.length);
  const lines = text.split('\n').map((line) => {
    if (isCited(line)) return line;
    return longest.reduce((changed, [from, to]) => changed.replaceAll(from, to), line);
  });
  return lines.join('\n');
}

function isCited(line: string): boolean {
  return /^\s*#/.test(line) || /\b(document|source|law):/.test(line);
}
