import { endAbsence, listAbsences, noteAbsence } from './absences.ts';
import { actOnCase } from './actOnCase.ts';
import { assignTask } from './assignTask.ts';
import { getCase } from './getCase.ts';
import { getDeskCase } from './getDeskCase.ts';
import { getPromisesKept } from './getPromisesKept.ts';
import { getQueueChoices } from './getQueueChoices.ts';
import { getTimeline } from './getTimeline.ts';
import { listMyCases } from './listMyCases.ts';
import { listQueue } from './listQueue.ts';
import { getPlanned, planActions, undoPlanned } from './planned.ts';
import { listColleagues, reassignTask } from './reassignTask.ts';
import { listSavedFilters, removeFilter, saveFilter } from './savedFilters.ts';

export const operations = {
  listMyCases,
  getCase,
  getTimeline,
  actOnCase,
  listQueue,
  planActions,
  getPlanned,
  undoPlanned,
  getQueueChoices,
  getPromisesKept,
  getDeskCase,
  assignTask,
  listColleagues,
  reassignTask,
  listAbsences,
  noteAbsence,
  endAbsence,
  listSavedFilters,
  saveFilter,
  removeFilter,
};
