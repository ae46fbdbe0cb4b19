export { listPermitsOf } from './server/listPermitsOf.ts';
export { isListed, requireListed } from './server/requireListed.ts';
