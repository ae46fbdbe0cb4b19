import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Extracted, nothingRead } from '../../pure/extracted.ts';
import { collectLines } from '../collectLines.ts';
import type { ExtractLimits } from '../extractLimits.ts';
import { Unreadable } from '../unreadable.ts';

const run = promisify(execFile);

/**
 * Words in a picture by Tesseract, where it is installed with simplified Chinese. It runs as a program of its
 * own with the picture on its standard input, and is ended when its time is over.
 * @throws Unreadable noTool, tooLong, broken
 */
export async function readImage(bytes: Uint8Array, limits: ExtractLimits): Promise<Extracted> {
  if (!(await hasChinese())) throw new Unreadable('noTool');
  const text = await recognise(bytes, limits);
  const collected = collectLines(limits);
  const read = nothingRead('image');
  read.lines = collected.lines;
  for (const [n, line] of text.split('\n').entries())
    collected.add(line, { at: 'page', page: 1, line: n + 1 });
  const characters = text.replaceAll(/\s/g, '').length;
  return { ...read, pictures: 1, pages: [{ number: 1, characters, pictures: 1 }] };
}

let known: Promise<boolean> | undefined;

function hasChinese(): Promise<boolean> {
  known ??= run('tesseract', ['--list-langs']).then(
    ({ stdout, stderr }) => /\bchi_sim\b/.test(stdout + stderr),
    () => false,
  );
  return known;
}

async function recognise(bytes: Uint8Array, { mostSeconds, mostCharacters }: ExtractLimits): Promise<string> {
  const running = run('tesseract', ['stdin', 'stdout', '-l', 'chi_sim+eng', '--psm', '3'], {
    timeout: mostSeconds * 1000,
    maxBuffer: mostCharacters * 4,
    killSignal: 'SIGKILL',
  });
  running.child.stdin?.on('error', () => {});
  running.child.stdin?.end(bytes);
  try {
    return (await running).stdout;
  } catch (error) {
    throw new Unreadable((error as { killed?: boolean }).killed ? 'tooLong' : 'broken');
  }
}
