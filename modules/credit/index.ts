export { creditEffects } from './server/effects.ts';
export { measureInForce } from './server/measures.ts';
export { creditRegisters, publishCreditRegisters } from './server/publishCreditRegisters.ts';
export { isCleanIn } from './server/reports.ts';
