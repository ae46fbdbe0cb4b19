import { complain, type MatterContext, warn } from './checkContext.ts';

const HAN = /\p{Script=Han}/u;

/** Both languages say something, each in its own script. A missing one was refused when the file was read. */
export function checkTexts(context: MatterContext): void {
  walk(context, context.matter, []);
}

function walk(context: MatterContext, value: unknown, path: PropertyKey[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) {
    if (HAN.test(value.en))
      complain(context, [...path, 'en'], 'englishInChinese', { text: shorten(value.en) });
    if (!HAN.test(value.zh) && /[a-z]{3}/i.test(value.zh)) {
      warn(context, [...path, 'zh'], 'chineseInEnglish', { text: shorten(value.zh) });
    }
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    walk(context, child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function isText(value: object): value is { zh: string; en: string } {
  return 'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
