import type { Matter } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Part } from './part.ts';

type Commitment = NonNullable<Matter['commitment']>;

interface Words {
  title: Text;
  comma: Text;
}

const JOINED: Words = {
  title: { zh: '承诺书（各事项一并签署）', en: 'Commitment, signed once for all parts' },
  comma: { zh: '', en: ' ' },
};

/** The promises of all parts on one sheet, each still by itself; none when no part asks for one. */
export function mergeCommitments(parts: readonly Part[]): Commitment | undefined {
  const signing = parts.flatMap(({ member, matter }) =>
    matter.commitment ? [{ member, matter, own: matter.commitment }] : [],
  );
  if (signing.length === 0) return undefined;
  if (signing.length === 1) return { ...signing[0]!.own, items: itemsOf(signing[0]!) };
  return {
    ...signing[0]!.own,
    title: JOINED.title,
    intro: joined(signing.map(({ own }) => own.intro)),
    items: signing.flatMap(itemsOf),
    consequences: joined(signing.map(({ own }) => own.consequences)),
  };
}

/** What of the signed promises belongs to a part. */
export function promisesOfPart(memberId: string, items: readonly string[]): string[] {
  const before = `${memberId}--`;
  return items.filter((item) => item.startsWith(before)).map((item) => item.slice(before.length));
}

function itemsOf({ member, matter, own }: Part & { own: Commitment }): Commitment['items'] {
  const { title } = matter;
  return own.items.map(({ id, text }) => ({
    id: `${member.id}--${id}`,
    text: { zh: `${title.zh}：${text.zh}`, en: `${title.en}: ${text.en}` },
  }));
}

function joined(texts: readonly Text[]): Text {
  const different = texts.filter(({ zh }, n) => texts.findIndex((other) => other.zh === zh) === n);
  const { comma } = JOINED;
  return {
    zh: different.map(({ zh }) => zh).join(comma.zh),
    en: different.map(({ en }) => en).join(comma.en),
  };
}
