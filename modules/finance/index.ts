export { financeNotices } from './domain/financeNotices.ts';
