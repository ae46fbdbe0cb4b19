import { describe, expect, it } from 'vitest';
import type { Matter } from '#modules/catalogue/contract.ts';
import { paperOf } from './paperOf.ts';

const stage = (id: string, kind: string) => ({ id, kind }) as Matter['stages'][number];
const ordinary = {
  stages: [
    stage('intake', 'acceptance'),
    stage('review', 'examination'),
    stage('decision', 'decision'),
    stage('delivery', 'delivery'),
  ],
};
const short = { stages: [stage('intake', 'acceptance')] };

describe('which paper a step makes', () => {
  it.each([
    ['intake', 'askForSupplement', 'supplementing', 'supplementNotice'],
    ['intake', 'accept', 'review', 'acceptance'],
    ['acceptanceAgain', 'accept', 'review', 'acceptance'],
    ['intake', 'notAccept', 'notAccepted', 'nonAcceptance'],
    ['review', 'pass', 'decision', undefined],
    ['review', 'stop-hearing', 'review-hearing', 'stop'],
    ['review-hearing', 'resume', 'review', undefined],
    ['decision', 'extend', 'decision', 'extension'],
    ['decision', 'pass', 'delivery', 'grant'],
    ['decision', 'refuse', 'refused', 'refusal'],
    ['delivery', 'grant', 'granted', undefined],
    ['intake', 'deemAccepted', 'review', undefined],
    ['review', 'withdraw', 'withdrawn', undefined],
  ])('%s, %s → %s: %s', (from, action, to, kind) => {
    expect(paperOf(ordinary, { from, action, to })).toBe(kind);
  });

  it('is the grant where the matter has no stage of decision', () => {
    expect(paperOf(short, { from: 'intake', action: 'grant', to: 'granted' })).toBe('grant');
  });
});
