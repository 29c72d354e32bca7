import { expect, test } from 'vitest'
import { cleanHtml, plainOf } from './description'

test.each<[string, string, string]>([
  [
    'what is allowed stays',
    '<p>Lär dig <b>svetsa</b>.</p><ul><li>Ett</li></ul>',
    '<p>Lär dig <strong>svetsa</strong>.</p><ul><li>Ett</li></ul>',
  ],
  ['headings become paragraphs', '<h2 id="x">Innehåll</h2>', '<p>Innehåll</p>'],
  ['plain text is text', 'Fem < sju & åtta', 'Fem &lt; sju &amp; åtta'],
  [
    'a link says that it is not ours',
    '<a href="https://exempel.se/a" target="_blank" onclick="x()">Mer</a>',
    '<a href="https://exempel.se/a" rel="nofollow noopener noreferrer">Mer</a>',
  ],
  ['a script and what it holds', '<p>A<script>alert(1)</script></p>', '<p>A</p>'],
  ['a style and what it holds', '<style>p{color:red}</style><p style="x">A</p>', '<p>A</p>'],
  ['handlers', '<p onmouseover="alert(1)">A</p>', '<p>A</p>'],
  ['a picture that fails', '<img src=x onerror=alert(1)>A', 'A'],
  [
    'javascript in a link',
    '<a href="javascript:alert(1)">A</a>',
    '<a rel="nofollow noopener noreferrer">A</a>',
  ],
  [
    'javascript with a break in it',
    '<a href="java\nscript:alert(1)">A</a>',
    '<a rel="nofollow noopener noreferrer">A</a>',
  ],
  [
    'javascript in entities',
    '<a href="&#106;avascript:alert(1)">A</a>',
    '<a rel="nofollow noopener noreferrer">A</a>',
  ],
  [
    'data in a link',
    '<a href="data:text/html,<script>alert(1)</script>">A</a>',
    '<a rel="nofollow noopener noreferrer">A</a>',
  ],
  [
    'a link without a scheme of its own',
    '<a href="//ond.example">A</a>',
    '<a rel="nofollow noopener noreferrer">A</a>',
  ],
  ['frames and forms', '<iframe src="https://ond.example"></iframe><form><input>A</form>', 'A'],
  ['drawings', '<svg><script>alert(1)</script><a xlink:href="javascript:x">A</a></svg>', '<a>A</a>'],
  ['a tag within a tag', '<scr<script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
  ['a comment that ends early', '<!--><img src=x onerror=alert(1)>-->A', '--&gt;A'],
  ['math that changes what is text', '<math><mtext><style><img src=x onerror=alert(1)></style></math>A', 'A'],
  [
    'text that looks like a tag once decoded',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ],
  ['empty paragraphs', '<p> </p><p><em></em></p>', ''],
  ['nothing but tags', '<div><br></div>', ''],
])('%s', (_what, html, clean) => {
  expect(cleanHtml(html)).toBe(clean)
})

test('what has been cleaned is clean', () => {
  const once = cleanHtml('<p>A & B</p><a href="https://x.example/?a=1&b=2">C</a>')
  expect(cleanHtml(once)).toBe(once)
})

test('a thousand tags within each other, and a book, are cut', () => {
  const deep = cleanHtml(`${'<ul><li>'.repeat(1000)}A${'</li></ul>'.repeat(1000)}`)
  expect(deep.match(/<ul>/g)?.length ?? 0).toBeLessThan(13)
  expect(cleanHtml('a'.repeat(1_000_000))).toHaveLength(20_000)
})

test.each([
  ['<p>Ett</p><p>två &amp; tre</p>', 'Ett två & tre'],
  ['Minst <b>90</b> hp<br>i omvårdnad', 'Minst 90 hp i omvårdnad'],
  ['<script>x</script>', ''],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
])('%s is read as %s', (html, plain) => {
  expect(plainOf(html)).toBe(plain)
})
