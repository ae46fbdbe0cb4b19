import { checkPolicy, checkSuccession, type PolicyFinding, playStories } from '#modules/policies/index.ts';
import type { Pack } from '../pack.ts';
import { type CheckContext, complain, warn } from './checkContext.ts';
import { inWords } from './ruleProblemInWords.ts';

type PolicyFile = Pack['policies'][number];

/** A policy by itself, against its predecessor of the same folder, and against the stories told of it. */
export function checkPolicyFile(context: CheckContext, { body, stories }: PolicyFile): void {
  const { vocabulary } = context.known;
  const before = context.pack.policies.find(({ body: other }) => other.policy === body.supersedes);
  const found = [...checkPolicy(body, vocabulary), ...(before ? checkSuccession(body, before.body) : [])];
  for (const finding of found) tell(context, finding);
  if (found.some(({ severity }) => severity === 'fault')) return;
  if (stories === undefined) {
    warn(context, ['policy'], 'noStories', { policy: body.policy });
    return;
  }
  for (const difference of playStories(body, stories, vocabulary)) {
    complain(context, ['policy'], 'storyDiffers', {
      story: difference.case,
      expected: JSON.stringify(difference.expected),
      found: JSON.stringify(difference.found),
    });
  }
}

/** Notes on a source that is a copy are kept to the page: they are no news to whoever checks the folder. */
function tell(context: CheckContext, { severity, path, code, params, at }: PolicyFinding): void {
  const { file, source, found, say, known } = context;
  const where = at ? source.locateInside(path, at.from) : source.locate(path);
  const rule = /^rules\.problems\.(.+)$/.exec(code)?.[1];
  const words = rule
    ? inWords(say, { code: rule, params }, known.vocabulary)
    : { message: say(`${code}.message`, params), hint: say(`${code}.wayOut`, params) };
  found.push({ file, ...where, ...words, severity: severity === 'fault' ? 'error' : 'warning' });
}
