import { z } from 'zod';
import { Expectation } from './expectation.ts';
import { Advance } from './moment.ts';

const Names = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());
const Ids = z.array(z.string());
const Answer = z.unknown();

/** What every step may say: what must hold after it, or that it is refused (code, condition, material or field). */
const after = {
  expect: Expectation.optional(),
  refused: Names.optional(),
  note: z.string().optional(),
  /** The part of the firm's event that the step is about, instead of the event itself. */
  part: z.string().optional(),
};
/**
 * A firm acts through its owner, unless somebody else is named. Where a firm may apply, `person: <name>` stands for somebody
 * of the cast who applies in their own name.
 */
const firm = { firm: z.string(), through: z.string().optional() };
/** An official acts on the last application of a firm, or on its post-check. */
const officer = { officer: z.string(), of: z.string().optional() };
const on = z.enum(['application', 'check', 'default']).optional();
/** What is typed with an action, such as a reason. */
const With = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const verbs = {
  submits: z.strictObject({
    ...firm,
    submits: z.string(),
    /** Answers beside or instead of the usual ones of the cast; null leaves one empty. */
    with: z.record(z.string(), Answer).optional(),
    /** Which items are promised; all of them unless told otherwise, `none` for no signature. */
    commits: z.union([z.enum(['all', 'none']), Ids]).default('all'),
    /** Under which name it is signed; the name of whoever submits unless told otherwise. */
    signedAs: z.string().optional(),
    uploads: z.union([z.enum(['all', 'none']), Ids]).default('all'),
    ...after,
  }),
  supplements: z.strictObject({
    ...firm,
    supplements: z.record(z.string(), Answer),
    uploads: Ids.default([]),
    ...after,
  }),
  /** A firm answers the opening questions of a bundle, fills in its one form and submits it. */
  starts: z.strictObject({
    ...firm,
    starts: z.string(),
    opening: z.record(z.string(), z.union([z.boolean(), z.string()])).default({}),
    /** Keys of parts that it leaves out. */
    leavesOut: Ids.default([]),
    with: z.record(z.string(), Answer).optional(),
    commits: z.enum(['all', 'none']).default('all'),
    uploads: z.union([z.enum(['all', 'none']), Ids]).default('all'),
    ...after,
  }),
  /** It applies again for a part that was not granted, out of the same answers. */
  reapplies: z.strictObject({ ...firm, reapplies: z.string(), ...after }),
  /** It withdraws what is not decided. */
  withdraws: z.strictObject({ ...firm, withdraws: z.literal('event'), ...after }),
  /** A firm brings materials that it was allowed to owe. */
  supplies: z.strictObject({ ...firm, supplies: Ids, ...after }),
  visits: z.strictObject({
    ...officer,
    visits: z.strictObject({
      outcome: z.string(),
      /** Items of the checklist that were not met; the others were. */
      unmet: Ids.default([]),
      orders: z.string().optional(),
      /** How many photos or papers are kept as evidence. */
      evidence: z.int().nonnegative().default(0),
      /** Who came; as many of the cast's inspectors as the law asks for, unless told otherwise. */
      officers: z.array(z.string()).optional(),
    }),
    ...after,
  }),
  acts: z.strictObject({
    firm: z.string().optional(),
    through: z.string().optional(),
    officer: z.string().optional(),
    of: z.string().optional(),
    acts: z.string(),
    on,
    with: With.default({}),
    ...after,
  }),
  writes: z.strictObject({
    ...officer,
    writes: z.string(),
    entry: z.record(z.string(), Answer),
    ...after,
  }),
  /** An office identifies a default of a firm by the catalogue. */
  identifies: z.strictObject({
    officer: z.string(),
    of: z.string(),
    identifies: z.string(),
    document: z.string(),
    summary: z.string().default('事实清楚，证据确凿'),
    ...after,
  }),
  /** It applies one more measure because of the firm's last default. */
  measures: z.strictObject({ officer: z.string(), of: z.string(), measures: z.string(), ...after }),
  /** A firm has its credit report made. */
  requests: z.strictObject({ ...firm, requests: z.literal('credit-report'), ...after }),
  /** The head of the agency authorises an officer to decide matters alone, from today on. */
  authorises: z.strictObject({
    ...officer,
    authorises: z.string(),
    to: Ids,
    since: z.iso.date().default('2020-01-01'),
    qualification: z.string().default('27-0001'),
    qualifiedUntil: z.iso.date().default('2035-12-31'),
    ...after,
  }),
  reads: z.strictObject({ ...officer, reads: z.string(), finds: z.int().nonnegative().optional(), ...after }),
  becomes: z.strictObject({
    ...firm,
    /** Something that the register of firms reports. */
    becomes: z.enum(['active', 'suspended', 'revoked', 'deregistered']),
    ...after,
  }),
  /** A person begins a firm, or changes what is founded; the firm is called so from then on. */
  founds: z.strictObject({
    person: z.string(),
    founds: z.strictObject({
      called: z.string(),
      name: z.string(),
      kind: z.enum(['enterprise', 'individual-business']).default('enterprise'),
      place: z.string(),
      address: z.string(),
      capital: z.string().default('100000'),
      scope: Ids,
      catchAll: z.boolean().default(false),
      cluster: z.boolean().default(false),
      /** The founder alone, unless others are named. */
      founders: z.array(z.strictObject({ name: z.string(), share: z.string() })).optional(),
    }),
    ...after,
  }),
  /**
   * An official takes a step of the survey of a firm's application, or of a part of its event: arranges it for a time
   * moves or cancels it, begins it, writes down every own item, ends it, concludes it.
   */
  surveys: z.strictObject({
    ...officer,
    surveys: z.enum(['arrange', 'move', 'cancel', 'begin', 'find', 'end', 'conclude']),
    at: z.iso.datetime({ offset: true }).optional(),
    mode: z.enum(['onsite', 'video']).default('onsite'),
    /** Items that are not met; the others are. */
    unmet: Ids.default([]),
    ...after,
  }),
  /** An official hands over the results of a firm's event at once. */
  handsOver: z.strictObject({
    ...officer,
    handsOver: z.enum(['pickUp', 'post']),
    received: z.string(),
    ...after,
  }),
  /** A founder signs; `byLinkOf` takes the link that was sent to that founder. */
  signs: z.strictObject({ person: z.string(), signs: z.string(), byLinkOf: z.string().optional(), ...after }),
  /** Another office's own system stops answering, says no, or answers again. */
  office: z.strictObject({ office: z.string(), answers: z.enum(['up', 'down', 'refuses']), ...after }),
  /** Anybody objects to what is public about a firm. */
  objects: z.strictObject({ person: z.string(), of: z.string(), objects: z.string(), ...after }),
  /** An official answers the objections against a firm. */
  settles: z.strictObject({
    officer: z.string(),
    of: z.string(),
    settles: z.string(),
    caseOf: z.enum(['notice', 'application']).default('notice'),
    ...after,
  }),
  /** An official begins a proceeding about a firm. */
  begins: z.strictObject({
    officer: z.string(),
    of: z.string(),
    begins: z.string(),
    reason: z.string(),
    ...after,
  }),
  /** An official has papers served by post. */
  mails: z.strictObject({ officer: z.string(), of: z.string(), mails: z.string(), ...after }),
  /** Somebody of a department that was told of a firm claims its notices. */
  claims: z.strictObject({ officer: z.string(), claims: z.string(), ...after }),
  /** The regulator's own system stops answering, or answers again. */
  regulator: z.strictObject({ regulator: z.enum(['down', 'up']), ...after }),
  /** The region's data-sharing platform stops answering, or answers again. */
  platform: z.strictObject({ platform: z.enum(['down', 'up']), ...after }),
  /** An official looks at what did not arrive and has it sent again. */
  retries: z.strictObject({
    ...officer,
    retries: z.literal('pushes'),
    /** How many they find. */
    finds: z.int().nonnegative().optional(),
    ...after,
  }),
  /** A firm lets the agency that decides a matter call an item about it. */
  consents: z.strictObject({ ...firm, consents: z.string(), for: z.string(), ...after }),
  /** It takes the last such consent back. */
  unconsents: z.strictObject({ ...firm, unconsents: z.string(), ...after }),
  /** An item is called: by a firm for its application, or by an official for a case, who names use and basis. */
  calls: z.strictObject({
    firm: z.string().optional(),
    through: z.string().optional(),
    officer: z.string().optional(),
    of: z.string().optional(),
    calls: z.string(),
    for: z.string().optional(),
    use: z.string().default('permit'),
    basis: z.string().default('ningxia-practices-2/7'),
    ...after,
  }),
  advance: z.strictObject({ advance: Advance, of: z.string().optional(), ...after }),
};

/** What a natural person may do in their own name, as a firm does. */
const IN_OWN_NAME: readonly string[] = ['submits', 'supplements', 'supplies', 'acts'];

type Verbs = typeof verbs;
export type Verb = keyof Verbs;
/** One thing that somebody does, or time that passes; told apart by its verb. */
export type Step =
  | { [V in Verb]: { verb: V } & z.output<Verbs[V]> }[Verb]
  | ({ verb: 'expect' } & z.output<typeof Check>);

/** A look at how things stand, without anybody doing anything. */
const Check = z.strictObject({
  of: z.string().optional(),
  part: z.string().optional(),
  expect: Expectation,
  note: z.string().optional(),
});

const ANY = z.record(z.string(), z.unknown());

/** The name of a person in the place of a firm. */
function inOwnName({ person, ...given }: Record<string, unknown>): Record<string, unknown> {
  return person === undefined ? given : { ...given, firm: person };
}

/** A step is read by the one verb in it, so that each complaint is about what its writer meant. */
export const Step = ANY.transform((given, context): Step => {
  const found = (Object.keys(verbs) as Verb[]).filter((verb) => verb in given);
  const complain = (message: string, path: PropertyKey[] = []) => {
    context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  };
  if (found.length > 1) return complain('reforms.scenario.twoVerbs', [found[1]!]);
  const [verb] = found;
  const said = verb && IN_OWN_NAME.includes(verb) ? inOwnName(given) : given;
  const parsed = verb ? verbs[verb].safeParse(said) : Check.safeParse(given);
  if (!verb && !('expect' in given)) return complain('reforms.scenario.noVerb');
  if (!parsed.success) {
    for (const issue of parsed.error.issues) context.addIssue({ ...issue } as never);
    return z.NEVER;
  }
  const step = { verb: verb ?? 'expect', ...parsed.data } as Step;
  if (step.verb === 'acts' && (step.firm === undefined) === (step.officer === undefined)) {
    return complain('reforms.scenario.whoActs');
  }
  return step;
});
