import type { SweepInput } from './inputsFor.ts';

/** Virtual windows: one's own, or a session about a case. */
export function windowInputs(caseId: string, matter: string): Record<string, SweepInput> {
  return {
    'windows.getWindow': { input: {}, own: true },
    'windows.listMySessions': { input: {}, own: true },
    'windows.listSessions': { input: {}, own: true },
    'windows.getSession': { input: { caseId } },
    'windows.enterQueue': { input: { matter }, own: true },
    'windows.takeSession': { input: { caseId } },
    'windows.presentIdentity': { input: { caseId, name: 'x', number: '110101199003070054' } },
    'windows.confirmIdentity': { input: { caseId, photoFileId: caseId } },
    'windows.receiveFile': { input: { caseId, fileId: caseId, material: null } },
    'windows.concludeSession': { input: { caseId, applicationCaseId: caseId } },
  };
}
