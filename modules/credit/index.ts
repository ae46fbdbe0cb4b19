export { creditRegisters, publishCreditRegisters } from './server/publishCreditRegisters.ts';
