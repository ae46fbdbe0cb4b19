import type { z } from 'zod';
import { locateYaml, type Position } from '#platform/yaml/server/locateYaml.ts';
import { inWords } from './inWords.ts';

/**
 * Reads YAML text by a schema. Every fault is told with its place, `file:line:column: path: what is wrong`,
 * one a line, so that whoever wrote the file finds it, in the language of the terminal.
 * @throws Error with all faults
 */
export function readYaml<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  const { value, faults, locate } = locateYaml(text);
  const say = ({ line, column }: Position, message: string) => `${file}:${line}:${column}: ${message}`;
  if (faults.length > 0) throw new Error(faults.map((fault) => say(fault, fault.message)).join('\n'));
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => {
    const params = issue.code === 'custom' ? issue.params : undefined;
    const message = inWords(issue.message, params);
    return say(locate(issue.path), [issue.path.join('.'), message].filter(Boolean).join(': '));
  });
  throw new Error(complaints.join('\n'));
}
