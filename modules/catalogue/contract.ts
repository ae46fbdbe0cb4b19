export type { FactSource } from './domain/condition.ts';
export { Matter } from './domain/matter.ts';
export type { PostCheck } from './domain/postCheck.ts';
export type { Result } from './domain/result.ts';
export type { Stage, Way } from './domain/stage.ts';
