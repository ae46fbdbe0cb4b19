// The command line: onewindow help
import { languageOf, sayIn } from '#modules/reforms/index.ts';
import { runCommandLine } from './runCommandLine.ts';

const [, , ...words] = process.argv;
process.exitCode = await runCommandLine(words, {
  env: process.env,
  say: (chosen) => sayIn(chosen ?? languageOf(process.env)),
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
});
