import type { Services } from '#platform/api/server/services.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { type Html, html } from '#platform/pages/server/html.ts';

/** A text of this module's pages. */
export type Say = (key: string) => string;

type Translates = Pick<Services, 'translate'>;

export function sayIn(services: Translates, language: Language): Say {
  return (key) => services.translate(language, `identity.${key}`);
}

/** A whole page of sign-in: works without scripts, on any screen. */
export function layout(services: Translates, language: Language, title: string, main: Html): string {
  const product = services.translate(language, 'ui.product');
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${product}</title>
<link rel="icon" type="image/svg+xml" href="/mark.svg">
<link rel="stylesheet" href="/auth/sign-in.css">
</head>
<body>
<header><a href="/">${product}</a></header>
<main>${main}</main>
</body>
</html>`.text;
}
