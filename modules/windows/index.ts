export { VIRTUAL_WINDOW, windowSession } from './domain/windowSession.ts';
export { windowEffects } from './server/effects.ts';
