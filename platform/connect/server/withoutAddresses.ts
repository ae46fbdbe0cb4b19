/** A technical text that may be logged and shown: mail addresses and mobile numbers are taken out. */
export function withoutAddresses(text: string): string {
  return text
    .replaceAll(/[^\s<>"',;:]+@[^\s<>"',;:]+/g, '***@***')
    .replaceAll(/(?<!\d)1\d{10}(?!\d)/g, '1**********');
}
