import type { SweepInput, Victim } from './inputsFor.ts';

/** The case itself, tasks and absences, and what is said beside it. */
export function caseInputs({ organisation, caseId, postCheckId }: Victim): Record<string, SweepInput> {
  return {
    'cases.listMyCases': { input: {}, own: true },
    'cases.getCase': { input: { caseId } },
    'cases.getTimeline': { input: { caseId } },
    'cases.actOnCase': { input: { caseId: postCheckId, action: 'passCheck', data: { reason: 'x' } } },
    'cases.listQueue': { input: { scope: 'all' }, own: true },
    'cases.getQueueChoices': { input: { scope: 'all' }, own: true },
    'cases.getPromisesKept': { input: {}, own: true },
    'cases.getDeskCase': { input: { caseId } },
    'cases.assignTask': { input: { caseId: postCheckId, assignee: 'me' } },
    'cases.planActions': { input: { action: 'accept', cases: [{ caseId: postCheckId, version: 1 }] } },
    'cases.getPlanned': { input: { batch: caseId } },
    'cases.undoPlanned': { input: { batch: caseId } },
    'cases.listColleagues': { input: { caseId: postCheckId } },
    'cases.reassignTask': { input: { caseId: postCheckId, to: organisation, reason: 'x' } },
    'cases.listAbsences': { input: {}, own: true },
    'cases.noteAbsence': {
      input: {
        person: organisation,
        role: 'reviewer',
        deputy: caseId,
        from: '2026-12-01',
        to: '2026-12-02',
        reason: 'x',
      },
    },
    'cases.endAbsence': { input: { id: caseId } },
    'cases.listSavedFilters': { input: {}, own: true },
    'cases.saveFilter': { input: { name: 'mine', filter: {} }, own: true },
    'cases.removeFilter': { input: { name: 'mine' }, own: true },
    'correspondence.listMessages': { input: { caseId } },
    'correspondence.sendMessage': { input: { caseId, words: 'x' } },
    'correspondence.readMessages': { input: { caseId, upTo: 1 } },
    'correspondence.listOpinions': { input: { caseId } },
    'correspondence.listAskable': { input: { caseId } },
    'correspondence.askOpinion': {
      input: { caseId, duty: 'market-supervision', question: 'x', answerBy: '2026-12-01' },
    },
    'correspondence.getOpinion': { input: { caseId } },
    'correspondence.answerOpinion': { input: { caseId, expectedVersion: 1, verdict: 'agree' } },
  };
}
