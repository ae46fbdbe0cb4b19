/** Terms of every proceeding. */
export const words = {
  new: { zh: '未启动', en: 'Not begun' },
  begin: { zh: '启动', en: 'Begin' },
  drop: { zh: '终止程序', en: 'Drop' },
  done: { zh: '已办结', en: 'Done' },
  dropped: { zh: '已终止', en: 'Dropped' },
  noticeEnds: { zh: '公告期满', en: 'The notice is over' },
  noteWord: { zh: '异议情况变化', en: 'Objections changed' },
  noticeClock: { zh: '公告期', en: 'Time of public notice' },
  clock: { zh: '办理期限', en: 'Time to act' },
};
