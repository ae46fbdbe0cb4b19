/** Text as it is compared: one width, no white space. */
export function tight(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}

/** Names and addresses as they are compared: brackets and dots do not matter either. */
export function comparable(text: string): string {
  return tight(text)
    .replaceAll(/[()（）〔〕【】[\]·•,，.。:：;；"“”'‘’]/g, '')
    .toUpperCase();
}

export function shorten(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
