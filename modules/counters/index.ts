export { CROSS_REGION } from './server/mayTakeIn.ts';
