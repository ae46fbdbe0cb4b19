import type { Process } from '#platform/process/pure/definition.ts';

export const REVIEW_PROCESS = 'spotCheck:single-officer';

const HEAD = 'agency-head@decider';
const NOT_OWN = 'authorisations.notOwnDecision';

/** A finished case of an officer who decides alone, drawn for a second look (APV-06.r8): right or wrong, by somebody else. */
export const reviewProcess: Process = {
  name: REVIEW_PROCESS,
  version: 1,
  title: { zh: '独立审办办结件抽查', en: 'Spot check of a case decided alone' },
  initial: 'new',
  states: {
    new: {
      title: { zh: '已抽中', en: 'Drawn' },
      on: {
        draw: { title: { zh: '抽中待查', en: 'Drawn for a check' }, to: 'reviewing', by: ['rule'] },
      },
    },
    reviewing: {
      title: { zh: '评查', en: 'Under review' },
      holder: { role: 'agency-head', at: 'decider' },
      step: true,
      on: {
        findRight: {
          title: { zh: '审批正确', en: 'The decision was right' },
          to: 'right',
          by: [HEAD],
          personally: NOT_OWN,
        },
        findWrong: {
          title: { zh: '审批错误', en: 'The decision was wrong' },
          to: 'wrong',
          by: [HEAD],
          personally: NOT_OWN,
          requires: ['reason'],
          grave: true,
        },
      },
    },
    right: { title: { zh: '审批正确', en: 'Right' }, final: 'right' },
    wrong: { title: { zh: '审批错误', en: 'Wrong' }, final: 'wrong' },
  },
  clocks: {},
  vocabulary: [],
};
