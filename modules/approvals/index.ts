export { compileApproval } from './domain/compileApproval.ts';
export { compileDebts } from './domain/compileDebt.ts';
export { type Application, getApplicationRow, materialsOf } from './server/applications.ts';
export { barInForce } from './server/bars.ts';
export { approvalEffects } from './server/effects.ts';
