export { exchangeNotices } from './domain/exchangeNotices.ts';
export { loadPost } from './server/loadPost.ts';
