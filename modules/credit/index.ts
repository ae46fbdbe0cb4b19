export { shownOf } from './server/defaults.ts';
export { creditEffects } from './server/effects.ts';
export { gradeOf } from './server/gradeOf.ts';
export { measureInForce } from './server/measures.ts';
export { creditRegisters, publishCreditRegisters } from './server/publishCreditRegisters.ts';
export { isCleanIn } from './server/reports.ts';
