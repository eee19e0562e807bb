import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../model/report.ts';
import { bytesOf, readReport } from './index.ts';

const FIRST = 'Officials in the town said on Monday that 12 people had died, among them two firefighters, when the bridge fell.';
const SECOND = 'The mayor put the number of wounded at 30, and said that it could rise, because not all of them had been found.';
const THIRD = 'An engineer, who did not want to be named, said the bridge had been inspected in May, but not the pillars.';
const STORY = `${FIRST}\n\n${SECOND}\n\n${THIRD}`;
const PARAGRAPHS = `<p>${FIRST}</p>\n<p>${SECOND}</p>\n<p>${THIRD}</p>`;

interface Row {
  readonly name: string;
  readonly page: string;
  /** The report's text; absent: {@link STORY}. */
  readonly text?: string;
  readonly is?: Partial<Report>;
}

/** Pages as publishing systems build them, and what a reader would call the report. */
const PAGES: readonly Row[] = [
  {
    name: 'an article element among navigation, notices and a foot',
    page: `<html><body><header role=banner><a href=/>The Outlet</a></header><nav><a href=/a>World</a></nav>
      <div id="onetrust-consent">We and our partners use cookies, for analysis, and for more.</div>
      <article>${PARAGRAPHS}<aside>Read also: something else, and more of it.</aside></article>
      <footer>All rights reserved.</footer></body></html>`,
  },
  {
    name: 'a main element whose paragraphs stand in boxes, with a box of links between',
    page: `<body><main><div class=wrap><div class="story-body"><div><p>${FIRST}</p></div>
      <div class="more"><h3>More</h3><ul><li><a href=1>One thing that happened</a><li><a href=2>Another thing</a><li><a href=3>A third</a></ul></div>
      <div><p>${SECOND}</p></div><p>${THIRD}</p></div></div></main></body>`,
  },
  {
    name: 'no landmark at all: paragraphs vote',
    page: `<body><table><tr><td><a href=1>Home</a> <a href=2>World</a><td><div class=c>${PARAGRAPHS}</div>
      <div class=d><a href=3>Something else, and more of it, for those who like to read</a></div></table></body>`,
  },
  {
    name: 'text in boxes without paragraphs, lines broken by hand',
    page: `<body><div class=top><a href=1>Home</a></div><div class=content>${FIRST}<br><br>${SECOND}<br>${THIRD}</div></body>`,
    text: `${FIRST}\n${SECOND}\n${THIRD}`,
  },
  {
    name: 'the headline stands outside the article',
    page: `<body><h1>Bridge <em>falls</em></h1><div class=social><a href=x>Share</a></div><article>${PARAGRAPHS}</article></body>`,
    text: `Bridge falls\n\n${STORY}`,
    is: { title: 'Bridge falls' },
  },
  {
    name: 'a page of short articles beside the long one',
    page: `<body><article>${PARAGRAPHS}</article><article><a href=1>Next</a><p>Short one.</p></article><article><p>Short two.</p></article></body>`,
  },
  {
    name: 'a class that names a notice on the box that holds it all',
    page: `<body class="has-sidebar subscribe"><div class="share related">${PARAGRAPHS}</div></body>`,
  },
  {
    name: 'everything hidden until a script has run',
    page: `<body style="display:none"><article>${PARAGRAPHS}</article></body>`,
  },
  {
    name: 'quotations and captions are words, scripts and styles are not',
    page: `<article><p>${FIRST}</p><blockquote class="related">“It fell,” he said.</blockquote><figure><img alt=x><figcaption>The bridge in May</figcaption></figure>
      <script>document.write('never')</script><style>p { color: red }</style><noscript>Turn on scripts</noscript><template><p>not yet</p></template>
      <p hidden>hidden</p><p style="color:red; display: none">hidden too</p><p aria-hidden=true>hidden as well</p><p>${SECOND}</p></article>`,
    text: `${FIRST}\n\n“It fell,” he said.\n\nThe bridge in May\n\n${SECOND}`,
  },
  {
    name: 'white space, references, preformatted text, cells, tags that should not be there',
    page: '<body><p> A\n  <b> b</b>c&nbsp;d&#8217;e &amp;amp; &notit; &unknown; 1 < 2</p></x><pre>  keep\n this</pre><table><tr><td>1<td>2<tr><td>3</table><p>end',
    text: 'A bc\u00a0d’e &amp; ¬it; &unknown; 1 < 2\n\n  keep\n this\n\n1\t2\n\n3\n\nend',
  },
  { name: 'a fragment', page: '<p>Kyiv said <a href=x>12</a>.', text: 'Kyiv said 12.' },
];

for (const { name, page, text = STORY, is = {} } of PAGES)
  test(`html: ${name}`, () => {
    const { value } = readReport(new TextEncoder().encode(page), { file: 'page.html' });
    assert.equal(value?.text, text);
    for (const [part, wanted] of Object.entries(is)) assert.deepEqual(value[part as keyof Report], wanted, part);
    // Each paragraph stands in the page where its bytes are.
    for (const paragraph of [FIRST, SECOND, THIRD]) {
      const at = text.indexOf(paragraph);
      if (at < 0) continue;
      const from = new TextEncoder().encode(page.slice(0, page.indexOf(paragraph))).length;
      assert.deepEqual(bytesOf(value, [at, at + paragraph.length]), [[from, from + paragraph.length]]);
    }
  });

const HEADS: readonly { name: string; head: string; is: Partial<Report> }[] = [
  {
    name: 'Open Graph',
    head: `<meta property="og:title" content="Bridge &quot;falls&quot;"><meta property="article:published_time" content="2025-01-13T23:30:00-05:00">
      <meta property="og:site_name" content="The Outlet"><meta property="og:url" content="https://o.example/1"><meta property="og:locale" content="en_US"><title>Bridge - The Outlet</title>`,
    is: { title: 'Bridge "falls"', published: '2025-01-13', outlet: 'The Outlet', url: 'https://o.example/1', language: 'en-US' },
  },
  {
    name: 'schema.org in a graph, with an unreadable one before it',
    head: `<script type="application/ld+json">{ not json }</script><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"Organization","name":"No"},{"@type":["ReportageNewsArticle"],"headline":"Bridge falls","datePublished":"2025-01-13","publisher":{"@type":"Organization","name":"The Outlet"},"mainEntityOfPage":{"@id":"https://o.example/2"}}]}</script>`,
    is: { title: 'Bridge falls', published: '2025-01-13', outlet: 'The Outlet', url: 'https://o.example/2' },
  },
  {
    name: 'canonical address; an address that is none is passed over',
    head: '<link rel="alternate canonical" href="https://o.example/c"><meta property="og:url" content="javascript:alert(1)">',
    is: { url: 'https://o.example/c' },
  },
  { name: 'only a bad address', head: '<link rel=canonical href="javascript:alert(1)">', is: { url: null } },
  {
    name: 'older meta elements',
    head: '<meta name="DC.date.issued" content="20250113"><meta name=dc.title content=T><meta name=dc.publisher content=P>',
    is: { published: '2025-01-13', title: 'T', outlet: 'P' },
  },
  { name: 'the language of the page', head: '<title>T</title>', is: { language: 'uk', title: 'T' } },
];

for (const { name, head, is } of HEADS)
  test(`html head: ${name}`, () => {
    const page = `<!doctype html><html${is.language === 'uk' ? ' lang=uk' : ''}><head>${head}</head><body><article>${PARAGRAPHS}</article></body></html>`;
    const { value } = readReport(new TextEncoder().encode(page), {});
    assert.ok(value);
    assert.equal(value.mediaType, 'text/html');
    for (const [part, wanted] of Object.entries(is)) assert.deepEqual(value[part as keyof Report], wanted, part);
  });

test('html: a date from a <time> is inferred, and gives way to a given one', () => {
  const page = new TextEncoder().encode(`<article><time datetime="2025-01-12">x</time>${PARAGRAPHS}</article>`);
  const read = readReport(page, { file: 'a.html' }).value;
  assert.deepEqual([read?.published, read?.inferred.published], ['2025-01-12', 'first <time> of the page']);
  const given = readReport(page, { file: 'a.html', published: '2025-01-13' }).value;
  assert.deepEqual([given?.published, given?.inferred.published], ['2025-01-13', 'given at take-in']);
});

test('html: the page names its own encoding', () => {
  const page = Uint8Array.from([...'<meta charset="windows-1252"><p>d\u00e9put\u00e9'].map((c) => c.charCodeAt(0)));
  const { value } = readReport(page, { file: 'a.html' }, { decode: (label, b) => new TextDecoder(label).decode(b) });
  assert.deepEqual([value?.text, value?.encoding], ['député', 'windows-1252']);
});

const REFUSED: readonly [name: string, page: string, code: string][] = [
  [
    'a page drawn by script alone',
    '<!doctype html><html><body><div id=root></div><script>draw("12 people")</script></body></html>',
    'read/no-text',
  ],
  ['elements nested without end', '<div>'.repeat(20000), 'read/markup-hostile'],
  ['elements that multiply', Array.from({ length: 3000 }, (_, k) => `<p><b id=${k}>x</p>`).join(''), 'read/markup-hostile'],
];

for (const [name, page, code] of REFUSED)
  test(`html: ${name} is refused with a reason`, () => {
    const { value, messages } = readReport(new TextEncoder().encode(page), { file: 'a.html' });
    assert.equal(value, null);
    assert.deepEqual(
      messages.map((m) => m.code),
      [code],
    );
    assert.ok(messages[0]?.hint);
  });

test('html: what was left out is counted', () => {
  const { messages } = readReport(new TextEncoder().encode(`<body><nav>1234</nav><article>${PARAGRAPHS}</article></body>`), {
    file: 'a.html',
  });
  assert.match(messages.find((m) => m.code === 'read/left-out')?.text ?? '', /^4 of the page's \d+ characters/);
});
