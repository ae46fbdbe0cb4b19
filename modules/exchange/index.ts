export { exchangeNotices } from './domain/exchangeNotices.ts';
