import { ORPCError, ValidationError } from '@orpc/server';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { Services } from './services.ts';

/** RFC 9457 problem details, in the caller's language. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  wayOut: string;
  fields: { path: string; code: string; message: string }[];
}

/** Any thrown value as a problem document. What we did not expect is logged whole and shown as nothing but its id. */
export function presentProblem(
  error: unknown,
  language: Language,
  services: Pick<Services, 'translate' | 'log'>,
): ProblemDocument {
  const problem = asProblem(error);
  if (problem.status === 500) services.log.error({ err: error }, 'unexpected error');
  const say = (key: string, params = problem.params) => services.translate(language, key, params);
  /** Said among the errors; or, of rules that lists show too, where those keep their words. */
  const complaint = ({ code, params = {} }: FieldProblem): string => {
    const keys = [`errors.${code}.message`, `${code}.message`, code];
    return (
      keys.map((key) => ({ key, text: say(key, params) })).find(({ key, text }) => text !== key)?.text ?? code
    );
  };
  return {
    type: `urn:onewindow:problem:${problem.code}`,
    title: say(`errors.${problem.code}.message`),
    status: problem.status,
    code: problem.code,
    detail: say(`errors.${problem.code}.message`),
    wayOut: say(`errors.${problem.code}.wayOut`),
    fields: problem.fields.map((field) => ({
      path: field.path,
      code: field.code,
      message: complaint(field),
    })),
  };
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof ORPCError)) return new Problem('server.unexpected', 500);
  if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    return new Problem('form.invalid', 422, { fields: error.cause.issues.map(fieldOf) });
  }
  if (error.cause instanceof Problem) return error.cause;
  if (error.status === 413) return new Problem('request.tooLarge', 413);
  if (error.status === 404) return new Problem('notFound', 404);
  if (error.status >= 400 && error.status < 500) return new Problem('request.malformed', 400);
  return new Problem('server.unexpected', 500);
}

interface Issue {
  message: string;
  params?: Record<string, string | number>;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
}

/** A schema may name its own message key (`identifiers.uscc.check`); any other complaint is `form.field`. */
function fieldOf(issue: Issue): FieldProblem {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  const ownKey = /^[a-z][\w]*(\.[\w-]+)+$/i.test(issue.message);
  return ownKey
    ? { path, code: issue.message, params: issue.params }
    : { path, code: 'form.field', params: { problem: issue.message } };
}
