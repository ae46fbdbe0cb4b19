import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CaseView } from '#platform/process/pure/caseView.ts';

const Answer = z.enum(['consistent', 'inconsistent', 'noRecord', 'notAsked']);

export const WindowMatter = z.object({ matter: z.string(), title: Text, class: Text.nullable() });
export type WindowMatter = z.infer<typeof WindowMatter>;

export const SessionFile = z.object({
  fileId: z.uuid(),
  name: z.string(),
  sha256: z.string(),
  givenAt: z.iso.datetime(),
  byApplicant: z.boolean(),
  /** Undefined until it is received; null for reference only. */
  receipt: z.object({ material: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  /** What a machine read in it; null while it has not been read. */
  extract: z.object({ kind: z.string(), words: z.string(), unread: z.string().nullable() }).nullable(),
});
export type SessionFile = z.infer<typeof SessionFile>;

export const SessionView = z.object({
  case: CaseView,
  matter: z.string(),
  matterTitle: Text,
  applicantName: z.string(),
  site: Text,
  materials: z.array(z.object({ id: z.string(), title: Text })),
  identity: z
    .object({
      name: z.string(),
      number: z.string(),
      answer: Answer.nullable(),
      photoFileId: z.uuid().nullable(),
      confirmedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  files: z.array(SessionFile),
  /** Applications for this matter that the applicant submitted since the session began. */
  applications: z.array(z.object({ caseId: z.uuid(), number: z.string() })),
  applicationCaseId: z.uuid().nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SessionLine = z.object({
  caseId: z.uuid(),
  number: z.string(),
  matterTitle: Text,
  applicantName: z.string(),
  site: Text,
  state: z.string(),
  stateTitle: Text,
  openedAt: z.iso.datetime(),
  mine: z.boolean(),
});
export type SessionLine = z.infer<typeof SessionLine>;

const OfCase = z.object({ caseId: z.uuid() });
const clerks = { officer: ['window'] } as const;
/** A firm, or a person in their own name. */
const applicant = { person: true, firm: ['owner', 'agent'] } as const;
const tag = 'windows';
const errors = ['case.unknown', 'case.actionNotPossible'];

export const contract = {
  getWindow: operation({
    method: 'GET',
    path: '/windows/virtual',
    summary: 'The virtual window of this city: what can be handled there, and where it counts',
    tag,
    who: 'signedIn',
  })
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        matters: z.array(WindowMatter),
        stated: z.object({
          classes: z.number(),
          matters: z.number(),
          provinces: z.number(),
          areas: z.number(),
        }),
      }),
    ),
  enterQueue: operation({
    method: 'POST',
    path: '/windows/sessions',
    summary: 'Take a number at the virtual window',
    tag,
    who: applicant,
    errors: ['matter.unknown', 'application.wrongAudience', 'window.notHere', 'window.alreadyWaiting'],
  })
    .input(z.object({ matter: z.string().max(80), site: z.string().max(60).optional() }))
    .output(CaseView),
  listSessions: operation({
    method: 'GET',
    path: '/windows/sessions',
    summary: 'Who waits at the window of the caller, and whom they serve',
    tag,
    who: clerks,
  })
    .input(z.object({}))
    .output(z.object({ sessions: z.array(SessionLine) })),
  listMySessions: operation({
    method: 'GET',
    path: '/windows/sessions/mine',
    summary: 'Visits of the caller to the virtual window, as a firm or in their own name, the newest first',
    tag,
    who: { person: true, firm: ['owner', 'preparer', 'agent'] },
  })
    .input(z.object({}))
    .output(z.object({ sessions: z.array(SessionLine) })),
  getSession: operation({
    method: 'GET',
    path: '/windows/sessions/{caseId}',
    summary: 'A visit: identity, files with receipts and what a machine read, applications',
    tag,
    who: { officer: ['window'], person: true, firm: ['owner', 'preparer', 'agent'] },
    errors: ['case.unknown'],
  })
    .input(OfCase)
    .output(SessionView),
  takeSession: operation({
    method: 'POST',
    path: '/windows/sessions/{caseId}/take',
    summary: 'Serve whoever waits; the room opens',
    tag,
    who: clerks,
    errors,
  })
    .input(OfCase)
    .output(CaseView),
  presentIdentity: operation({
    method: 'POST',
    path: '/windows/sessions/{caseId}/identity',
    summary: 'Say who one is; name and number are compared with the register',
    tag,
    who: applicant,
    errors: ['case.unknown', 'window.notIdentifying', 'window.badNumber'],
  })
    .input(
      OfCase.extend({ name: z.string().trim().min(1).max(50), number: z.string().trim().min(15).max(20) }),
    )
    .output(z.object({ checkId: z.uuid() })),
  confirmIdentity: operation({
    method: 'POST',
    path: '/windows/sessions/{caseId}/confirmation',
    summary: 'Confirm by a picture taken from the video that this is the person',
    tag,
    who: clerks,
    errors: [...errors, 'window.notPresented', 'window.notConsistent', 'window.notYours', 'files.unknown'],
  })
    .input(OfCase.extend({ photoFileId: z.uuid() }))
    .output(CaseView),
  receiveFile: operation({
    method: 'POST',
    path: '/windows/sessions/{caseId}/receipts',
    summary: 'Receive a file as a material of the matter, or for reference',
    tag,
    who: clerks,
    errors: ['case.unknown', 'window.fileNotGiven', 'window.unknownMaterial', 'window.notYours'],
  })
    .input(OfCase.extend({ fileId: z.uuid(), material: z.string().max(80).nullable() }))
    .output(z.object({ received: z.literal(true) })),
  concludeSession: operation({
    method: 'POST',
    path: '/windows/sessions/{caseId}/conclude',
    summary: 'End a visit in the case that was submitted, with every file received',
    tag,
    who: clerks,
    errors: [...errors, 'window.filesOpen', 'window.otherApplication', 'window.notYours'],
  })
    .input(OfCase.extend({ applicationCaseId: z.uuid() }))
    .output(CaseView),
};
