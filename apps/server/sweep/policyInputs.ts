import type { SweepInput } from './inputsFor.ts';

/** The library of policies: it is of the place, not of a firm. */
export const policyInputs: Record<string, SweepInput> = {
  'policies.listPolicies': { input: { query: '奖励' } },
  'policies.getPolicy': { input: { policy: 'yunxi-smart-retrofit' } },
  'policies.listLibrary': { input: {}, own: true },
  'policies.getVersion': { input: { policy: 'yunxi-smart-retrofit', version: 1 }, own: true },
  'policies.getChecklist': { input: {}, own: true },
  'policies.getChoices': { input: {}, own: true },
  'policies.checkDraft': { input: { body: { policy: 'x' } }, own: true },
  'policies.saveDraft': { input: { body: { policy: 'x' } } },
  'policies.submitDraft': { input: { policy: 'yunxi-smart-retrofit', version: 1 } },
  'policies.abandonDraft': { input: { policy: 'yunxi-smart-retrofit', version: 1, reason: 'x' } },
  'policies.reviewPolicy': {
    input: { policy: 'yunxi-smart-retrofit', version: 1, verdict: 'sendBack', reason: 'x' },
  },
  'policies.publishPolicy': { input: { policy: 'yunxi-smart-retrofit', version: 1 } },
  'policies.withdrawPolicy': { input: { policy: 'yunxi-smart-retrofit', version: 1, reason: 'x' } },
  'policies.confirmPolicy': { input: { policy: 'yunxi-smart-retrofit', version: 1 } },
  'policies.matchMine': { input: {}, own: true },
  'policies.findFirms': { input: { query: '云溪' }, own: true },
  'policies.listPolicyWindows': { input: {} },
  'policies.sweepPolicies': { input: {}, own: true },
  'policies.getPush': { input: { policy: 'yunxi-smart-retrofit', version: 1 }, own: true },
  'policies.previewPolicy': { input: { body: { policy: 'x' } }, own: true },
};
