import type { Condition, SomeCondition, TruthCondition } from '../tree/condition.ts';
import { sayComparison, sayIn, sayNotIn } from './sayComparison.ts';
import { besideOf, sayValue } from './sayValue.ts';
import type { Voice } from './voice.ts';

export function sayCondition(condition: Condition, voice: Voice): string {
  const { phrases, say } = voice;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts
        .map((part) => sayNested(part, voice))
        .join(condition.kind === 'and' ? phrases.allJoin : phrases.anyJoin);
    case 'not':
      return sayNot(condition.part, voice);
    case 'truth':
      return sayTruth(condition, true, voice);
    case 'constant':
      return condition.value ? phrases.always : phrases.never;
    case 'compare':
      return sayComparison(condition.operator, condition.left, condition.right, voice);
    case 'in':
      return sayIn(condition, voice);
    case 'contains':
    case 'startsWith': {
      const part = sayValue(condition.part, voice, besideOf(condition.text));
      return say(phrases[condition.kind], { text: sayValue(condition.text, voice), part });
    }
    case 'listContains': {
      const element = sayValue(condition.element, voice, besideOf(condition.list));
      return say(phrases.listContains, { list: sayValue(condition.list, voice), element });
    }
    case 'some':
      return saySome(condition, voice);
    case 'if':
      return say(phrases.if, {
        condition: sayNested(condition.condition, voice),
        whenTrue: sayNested(condition.whenTrue, voice),
        whenFalse: sayNested(condition.whenFalse, voice),
      });
    case 'isKnown':
    case 'hasValue':
      return say(phrases[condition.kind], { name: sayValue(condition.attribute, voice) });
  }
}

/** In the attribute's own words where it has some: a firm that owes no tax, rather than a tax debt that is no. */
function sayTruth({ attribute: value }: TruthCondition, holds: boolean, voice: Voice): string {
  const { said, names } = value.attribute;
  if (said) return voice.name(holds ? said.yes : said.no);
  return voice.say(holds ? voice.phrases.yes : voice.phrases.no, { name: voice.name(names) });
}

/** In brackets where the words would otherwise run together. */
function sayNested(condition: Condition, voice: Voice): string {
  const text = sayCondition(condition, voice);
  const isCompound = condition.kind === 'and' || condition.kind === 'or' || condition.kind === 'if';
  return isCompound || condition.kind === 'some' ? voice.say(voice.phrases.nested, { text }) : text;
}

/** Only what is exactly the opposite gets words of its own: `not(x >= 5)` also holds where there is no x. */
function sayNot(part: Condition, voice: Voice): string {
  const { phrases, say } = voice;
  switch (part.kind) {
    case 'truth':
      return sayTruth(part, false, voice);
    case 'isKnown':
      return say(phrases.isUnknown, { name: sayValue(part.attribute, voice) });
    case 'hasValue':
      return say(phrases.hasNone, { name: sayValue(part.attribute, voice) });
    case 'in': {
      const said = sayNotIn(part, voice);
      if (said !== undefined) return said;
      break;
    }
    case 'compare':
      if (part.operator === '=') return sayComparison('!=', part.left, part.right, voice);
      break;
  }
  return say(phrases.not, { condition: sayCondition(part, voice) });
}

function saySome({ name, depth, list, condition }: SomeCondition, voice: Voice): string {
  const { phrases, say } = voice;
  const element = depth === 0 ? phrases.element : say(phrases.outerElement, { name });
  const inner = { ...voice, elements: [...voice.elements.slice(0, depth), element] };
  return say(phrases.some, { list: sayValue(list, voice), condition: sayCondition(condition, inner) });
}
