import { Problem } from '#platform/errors/pure/problem.ts';
import type { Facts, PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { readFacts } from '#platform/rules/pure/facts/readFacts.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Post } from './post.ts';

/** What one side may ask about a post of the other. */
export const vocabulary: Vocabulary = [
  {
    id: 'help',
    names: { zh: '类别', en: 'kind of help' },
    type: 'text',
    values: [
      { value: 'funds', title: { zh: '找资金', en: 'funds' } },
      { value: 'formalities', title: { zh: '跑手续', en: 'formalities' } },
      { value: 'talent', title: { zh: '找人才', en: 'talent' } },
      { value: 'cost', title: { zh: '降成本', en: 'cost' } },
      { value: 'supply', title: { zh: '保供应', en: 'supply' } },
      { value: 'fairs', title: { zh: '办展会', en: 'fairs' } },
    ],
  },
  { id: 'place-chain', names: { zh: '所在地区', en: 'place and places above' }, type: 'texts' },
  { id: 'home', names: { zh: '企业所在区县', en: 'district of the firm' }, type: 'text' },
  { id: 'amount-most', names: { zh: '金额上限', en: 'amount at most' }, type: 'money' },
  { id: 'until', names: { zh: '截止日期', en: 'last day' }, type: 'date' },
  { id: 'topics', names: { zh: '关键词', en: 'topics' }, type: 'texts' },
];

const stated = (value: string | null): PlainFact => (value === null ? 'none' : { value });

/** What is not stated is known to be none: nobody has to ask for it. */
export function factsOfPost(post: Post): Facts {
  const read = readFacts(vocabulary, {
    help: { value: post.help },
    'place-chain': { value: post.placeChain },
    home: { value: post.home },
    'amount-most': stated(post.amountTo),
    until: stated(post.untilOn),
    topics: { value: post.topics },
  });
  if ('problems' in read) throw new Problem('form.invalid', 422, { fields: read.problems });
  return read.facts;
}
