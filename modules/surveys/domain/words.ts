/** Names of the states and steps of a survey, as they stand in its published table. */
export const words = {
  new: { zh: '待安排', en: 'To be arranged' },
  schedule: { zh: '安排勘验', en: 'Arrange' },
  scheduled: { zh: '已安排', en: 'Arranged' },
  begin: { zh: '开始勘验', en: 'Begin' },
  live: { zh: '勘验中', en: 'Under way' },
  endLive: { zh: '结束现场部分', en: 'End the live part' },
  recorded: { zh: '待形成结论', en: 'To be concluded' },
  resume: { zh: '继续勘验', en: 'Go on' },
  reschedule: { zh: '改期', en: 'Change the time' },
  askForAnotherTime: { zh: '申请改期', en: 'Ask for another time' },
  markNotHeld: { zh: '记为未进行', en: 'Mark as not held' },
  conclude: { zh: '完成勘验', en: 'Conclude' },
  concluded: { zh: '勘验完成', en: 'Concluded' },
  notHeld: { zh: '未进行', en: 'Not held' },
};
