import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { AbsenceView, Colleague } from './pure/absence.ts';
import { CaseView, TimelineEntry } from './pure/caseView.ts';
import { DeskCase } from './pure/deskCase.ts';
import { QueueChoices, QueueFilter, QueuePage, SavedFilter } from './pure/queue.ts';
import { Planned } from './pure/together.ts';

const CaseId = z.object({ caseId: z.uuid() });
/** What people type with an action: bounded, plain JSON. */
const TypedData = z.record(
  z.string().max(60),
  z.union([z.string().max(5000), z.array(z.string().max(2000)).max(100)]),
);

const Batch = z.object({ batch: z.uuid() });

const Absences = z.object({
  absences: z.array(AbsenceView),
  /** Who holds which post at the agency: for a deputy to be chosen from. */
  people: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  me: z.object({ id: z.string(), role: z.string() }),
});

const tag = 'cases';

export const contract = {
  listMyCases: operation({
    method: 'GET',
    path: '/cases',
    summary: 'Cases of the firm or person that the caller acts for',
    tag,
    who: { firm: DELEGATIONS, person: true },
  })
    .input(
      z.object({
        open: z.stringbool().optional(),
        query: z.string().trim().max(100).optional().describe('part of the number or the title'),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ cases: z.array(CaseView), more: z.boolean() })),
  getCase: operation({
    method: 'GET',
    path: '/cases/{caseId}',
    summary: 'One case with its clocks and the actions that the caller may take next',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(CaseView),
  getTimeline: operation({
    method: 'GET',
    path: '/cases/{caseId}/timeline',
    summary: 'Everything that happened on a case, oldest first',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(z.object({ entries: z.array(TimelineEntry) })),
  actOnCase: operation({
    method: 'POST',
    path: '/cases/{caseId}/actions',
    summary: 'Take one of the actions that the case allows',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: [
      'case.unknown',
      'case.changed',
      'case.actionNotPossible',
      'case.missing',
      'case.conditionNotMet',
    ],
  })
    .input(
      CaseId.extend({
        action: z.string().min(1).max(60),
        expectedVersion: z.number().int().positive().optional(),
        data: TypedData.optional(),
      }),
    )
    .output(CaseView),
  listQueue: operation({
    method: 'GET',
    path: '/queue',
    summary: 'Open tasks of the caller’s post, filtered and paged',
    tag,
    who: { officer: caseReaders },
  })
    .input(QueueFilter)
    .output(QueuePage),
  getQueueChoices: operation({
    method: 'GET',
    path: '/queue/choices',
    summary: 'The matters and states that occur in a scope of the queue, with how many cases each has',
    tag,
    who: { officer: caseReaders },
  })
    .input(QueueFilter.pick({ scope: true }))
    .output(QueueChoices),
  planActions: operation({
    method: 'POST',
    path: '/queue/planned',
    summary: 'Take one action on several cases in a moment; until then it can be taken back',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown', 'case.notTogether'],
  })
    .input(
      z.object({
        action: z.string().min(1).max(60),
        reason: z.string().trim().min(1).max(2000).optional(),
        cases: z
          .array(CaseId.extend({ version: z.number().int().positive() }))
          .min(1)
          .max(100),
      }),
    )
    .output(Planned),
  getPlanned: operation({
    method: 'GET',
    path: '/queue/planned/{batch}',
    summary: 'What became of actions that were planned together',
    tag,
    who: { officer: caseReaders },
    errors: ['notFound'],
  })
    .input(Batch)
    .output(Planned),
  undoPlanned: operation({
    method: 'POST',
    path: '/queue/planned/{batch}/undo',
    summary: 'Take back what has not been done yet',
    tag,
    who: { officer: caseReaders },
    errors: ['notFound'],
  })
    .input(Batch)
    .output(Planned),
  getPromisesKept: operation({
    method: 'GET',
    path: '/queue/promises',
    summary: 'Of the cases closed in twelve months with a promised time, how many took longer than promised',
    tag,
    who: { officer: caseReaders },
  })
    .input(z.object({}))
    .output(z.object({ since: z.string(), closed: z.number().int(), broken: z.number().int() })),
  getDeskCase: operation({
    method: 'GET',
    path: '/cases/{caseId}/desk',
    summary:
      'A case as officers need it on one screen: who holds it, related cases, the process as a picture',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(DeskCase),
  assignTask: operation({
    method: 'POST',
    path: '/cases/{caseId}/assignment',
    summary: 'Take an open task oneself, or give it back',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown', 'case.noOpenTask', 'case.takenByColleague'],
  })
    .input(CaseId.extend({ assignee: z.enum(['me', 'nobody']) }))
    .output(z.object({ assigneeId: z.string().nullable() })),
  listColleagues: operation({
    method: 'GET',
    path: '/cases/{caseId}/colleagues',
    summary: 'Who could be given the open task of a case',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(z.object({ colleagues: z.array(Colleague), mayReassign: z.boolean() })),
  reassignTask: operation({
    method: 'POST',
    path: '/cases/{caseId}/reassignment',
    summary: 'Give an open task to a colleague in the same post, with a reason',
    tag,
    who: { officer: caseReaders },
    errors: ['case.unknown', 'case.noOpenTask', 'case.notInThatPost'],
  })
    .input(CaseId.extend({ to: z.uuid(), reason: z.string().trim().min(1).max(500) }))
    .output(z.object({ assigneeId: z.string().nullable() })),
  listAbsences: operation({
    method: 'GET',
    path: '/absences',
    summary: 'Absences of the caller, those the caller stands in for, and for a head all of the agency',
    tag,
    who: { officer: caseReaders },
  })
    .input(z.object({}))
    .output(Absences),
  noteAbsence: operation({
    method: 'POST',
    path: '/absences',
    summary: 'Be away from a post for some days, with a deputy who has the tasks meanwhile',
    tag,
    who: { officer: caseReaders },
    errors: ['form.invalid'],
  })
    .input(
      z.object({
        person: z.uuid(),
        /** The post, where a head notes it for somebody else. */
        role: z.string().max(40),
        deputy: z.uuid(),
        from: z.iso.date(),
        to: z.iso.date(),
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .output(Absences),
  endAbsence: operation({
    method: 'DELETE',
    path: '/absences/{id}',
    summary: 'End an absence, or take it back before it began',
    tag,
    who: { officer: caseReaders },
    errors: ['notFound'],
  })
    .input(z.object({ id: z.uuid() }))
    .output(Absences),
  listSavedFilters: operation({
    method: 'GET',
    path: '/queue/filters',
    summary: 'The caller’s saved views of the queue',
    tag,
    who: { officer: caseReaders },
  })
    .input(z.object({}))
    .output(z.object({ filters: z.array(SavedFilter) })),
  saveFilter: operation({
    method: 'POST',
    path: '/queue/filters',
    summary: 'Keep a view of the queue under a name; the same name replaces it',
    tag,
    who: { officer: caseReaders },
  })
    .input(SavedFilter)
    .output(z.object({ filters: z.array(SavedFilter) })),
  removeFilter: operation({
    method: 'DELETE',
    path: '/queue/filters/{name}',
    summary: 'Forget a saved view',
    tag,
    who: { officer: caseReaders },
  })
    .input(z.object({ name: z.string().min(1).max(40) }))
    .output(z.object({ filters: z.array(SavedFilter) })),
};
