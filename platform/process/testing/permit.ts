import type { Process } from '../pure/definition.ts';

const name = (text: string) => ({ zh: text, en: text });

/** A small permit for tests: a rule accepts what is small, a person decides the rest, silence accepts. */
export const permit: Process = {
  name: 'test:permit',
  version: 1,
  title: name('permit'),
  initial: 'new',
  vocabulary: [{ id: 'area', names: { zh: '面积', en: 'area' }, type: 'number' }],
  states: {
    new: {
      title: name('new'),
      on: { submit: { title: name('submit'), to: 'submitted', by: ['applicant'] } },
    },
    submitted: {
      title: name('submitted'),
      holder: { role: 'window', at: 'decider' },
      step: true,
      decidedBy: { actions: [{ action: 'accept', when: 'area <= 50' }] },
      on: {
        accept: { title: name('accept'), to: 'accepted', by: ['window', 'rule'] },
        deemAccepted: { title: name('deemed'), to: 'accepted', by: ['clock'], countsFrom: 'acceptance' },
        withdraw: { title: name('withdraw'), to: 'withdrawn', by: ['applicant'] },
      },
    },
    accepted: {
      title: name('accepted'),
      holder: { role: 'decider', at: 'decider' },
      step: true,
      on: {
        grant: { title: name('grant'), to: 'granted', by: ['decider'], effects: ['test.issue'] },
        refuse: {
          title: name('refuse'),
          to: 'refused',
          by: ['decider'],
          notBy: ['hear'],
          requires: ['reason'],
          grave: true,
        },
        hear: { title: name('hear'), to: 'hearing', by: ['decider'] },
        extend: {
          title: name('extend'),
          to: 'accepted',
          by: ['agency-head'],
          requires: ['reason'],
          extends: { clock: 'decision', amount: 10, unit: 'workdays', rank: 'agency-head', source: 'test' },
        },
      },
    },
    hearing: {
      title: name('hearing'),
      holder: { role: 'decider', at: 'decider' },
      on: { resume: { title: name('resume'), to: 'accepted', by: ['decider'] } },
    },
    granted: { title: name('granted'), final: 'granted' },
    refused: { title: name('refused'), final: 'refused' },
    withdrawn: { title: name('withdrawn'), final: 'withdrawn' },
  },
  clocks: {
    acceptance: {
      title: name('acceptance'),
      limit: { amount: 5, unit: 'workdays', source: 'permit.acceptance' },
      runsIn: ['submitted'],
      onExpiry: { action: 'deemAccepted' },
    },
    decision: {
      title: name('decision'),
      limit: {
        amount: 20,
        unit: 'workdays',
        source: 'permit.decision',
        warnBefore: [{ amount: 5, unit: 'workdays' }],
      },
      runsIn: ['accepted'],
      stopsIn: { hearing: { reason: 'hearing' } },
      onExpiry: { alarm: 'decisionOverdue' },
      public: true,
    },
  },
};
