import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import { type Html, html } from './html.ts';
import { stateShape } from './stateShape.ts';

type Content = string | Html;

export interface Answer {
  tone: Tone;
  /** What the answer is about. */
  about: string;
  /** The answer in a word or two: the heading of the page. */
  word: string;
  /** Sentences below it: what it means, what to do. */
  says: Content[];
}

/** A big plain answer, by shape, word and colour. */
export function answer({ tone, about, word, says }: Answer): Html {
  return html`<section class="pages-answer pages-answer--${tone}" aria-labelledby="answer">
${stateShape(tone)}
<div class="pages-answer__text">
<p class="pages-answer__about">${about}</p>
<h1 id="answer" class="pages-answer__word">${word}</h1>
${says.map((sentence) => html`<p>${sentence}</p>`)}
</div>
</section>`;
}

/** Facts as on a form; what is empty is left out. */
export function facts(rows: { term: string; value: Content | null | undefined; lang?: string }[]): Html {
  const given = rows.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return html`<dl class="ow-description">${given.map(
    ({ term, value, lang }) =>
      html`<div class="ow-description__row"><dt>${term}</dt><dd${lang ? html` lang="${lang}"` : undefined}>${value ?? undefined}</dd></div>`,
  )}</dl>`;
}

const NOTICE_TONES = { info: 'info', warning: 'near', error: 'bad', success: 'good' } as const;

/** Something the page has to say besides. */
export function notice(kind: keyof typeof NOTICE_TONES, title: string, ...text: Content[]): Html {
  return html`<div class="ow-notice ow-notice--${kind}">${stateShape(NOTICE_TONES[kind])}<div class="ow-notice__text"><p class="ow-notice__title">${title}</p>${text.map((line) => html`<p>${line}</p>`)}</div></div>`;
}

/** Text to be copied as it is; it scrolls sideways, also by keyboard. */
export function exactText(label: string, text: string): Html {
  return html`<pre class="pages-exact" tabindex="0" role="region" aria-label="${label}">${text}</pre>`;
}
