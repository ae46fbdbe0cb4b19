import type { Process } from '#platform/process/pure/definition.ts';

/** The register whose adoption puts a virtual window into a place. */
export const VIRTUAL_WINDOW = 'virtual-window-matters';
export const TAKE = 'windows.takeSession';
export const CONFIRM = 'windows.confirmIdentity';
export const CONCLUDE = 'windows.concludeSession';

const holder = { role: 'window', at: 'window' };
const clerk = 'window@window';
const withReason = { by: [clerk], requires: ['reason'], grave: true };

/** A visit to a virtual integrated window (虚拟综窗, APV-19): waiting, who it is, served, and the case it ended in. */
export const windowSession: Process = {
  name: 'windowSession',
  version: 1,
  title: { zh: '虚拟综窗', en: 'Virtual window' },
  initial: 'new',
  states: {
    new: {
      title: { zh: '取号', en: 'Taking a number' },
      on: { enter: { title: { zh: '取号', en: 'Take a number' }, to: 'waiting', by: ['applicant'] } },
    },
    waiting: {
      title: { zh: '等候', en: 'Waiting' },
      holder,
      step: true,
      on: {
        take: { title: { zh: '接待', en: 'Take' }, to: 'identifying', by: [clerk], through: TAKE },
        leave: { title: { zh: '不等了', en: 'Leave the queue' }, to: 'left', by: ['applicant'] },
      },
    },
    identifying: {
      title: { zh: '核验身份', en: 'Identifying' },
      holder,
      step: true,
      on: {
        confirmIdentity: {
          title: { zh: '确认身份', en: 'Confirm identity' },
          to: 'serving',
          by: [clerk],
          through: CONFIRM,
        },
        refuseIdentity: {
          title: { zh: '身份不符', en: 'Not that person' },
          to: 'notIdentified',
          effects: ['windows.closeRoom'],
          ...withReason,
        },
      },
    },
    serving: {
      title: { zh: '办理中', en: 'Being served' },
      holder,
      step: true,
      on: {
        conclude: { title: { zh: '办结', en: 'Conclude' }, to: 'submitted', by: [clerk], through: CONCLUDE },
        endWithoutCase: {
          title: { zh: '未申请，结束', en: 'End without a case' },
          to: 'noCase',
          effects: ['windows.closeRoom'],
          ...withReason,
        },
      },
    },
    submitted: { title: { zh: '已提交申请', en: 'Submitted' }, final: 'submitted' },
    notIdentified: { title: { zh: '身份未通过', en: 'Not identified' }, final: 'not-identified' },
    noCase: { title: { zh: '未提交申请', en: 'No case' }, final: 'no-case' },
    left: { title: { zh: '已离开', en: 'Left' }, final: 'left' },
  },
  clocks: {},
  vocabulary: [],
};
