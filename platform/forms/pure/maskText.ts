import type { FieldKind } from './form.ts';

/**
 * A text that identifies a person, for lists: enough left to tell two rows apart, too little to use. Of a
 * name its first character; the length is hidden too.
 */
export function maskText(kind: FieldKind, text: string): string {
  const characters = [...text];
  const first = characters[0] ?? '';
  switch (kind) {
    case 'mobile':
      return characters.length === 11 ? `${text.slice(0, 3)}****${text.slice(7)}` : '****';
    case 'residentId':
      return characters.length === 18 ? `${text.slice(0, 3)}***********${text.slice(14)}` : '****';
    case 'email':
      return text.includes('@') ? `${first}***${text.slice(text.lastIndexOf('@'))}` : '****';
    case 'text':
      return `${first}**`;
    default:
      return '****';
  }
}
