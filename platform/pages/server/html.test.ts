import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes texts and keeps its own pieces', () => {
  const list = ['<b>', html`<i>${'"&\''}</i>`];
  expect(html`<p title="${'a"b'}">${list}${undefined}</p>`.text).toBe(
    '<p title="a&quot;b">&lt;b&gt;<i>&quot;&amp;&#39;</i></p>',
  );
});
