import sanitize from 'sanitize-html'

/** What a description may be made of; headings become paragraphs, since the page has its own. */
const tags = ['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a']
const sameAs = { b: 'strong', i: 'em', h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p', div: 'p' }

/** More is no description but somebody's whole site. */
const longest = 20_000

/**
 * HTML that somebody else wrote, made harmless: paragraphs, lists, emphasis and links to web pages are left, everything
 * else is taken away, scripts and styles with what they hold. Plain text becomes HTML.
 * @returns clean HTML; empty when nothing is left to read
 */
export function cleanHtml(html: string): string {
  const clean = sanitize(html.slice(0, longest), {
    allowedTags: tags,
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['https', 'http', 'mailto'],
    allowProtocolRelative: false,
    allowedSchemesAppliedToAttributes: ['href'],
    // Nested deeper it is an attack on whoever draws it.
    nestingLimit: 12,
    transformTags: { ...sameAs, a: ownRel },
    exclusiveFilter: ({ tag, text, mediaChildren }) =>
      tag !== 'br' && text.trim() === '' && mediaChildren.length === 0,
  }).trim()
  return plainOf(clean) === '' ? '' : clean
}

/** Where a link leads is not ours to vouch for. */
const ownRel = (tagName: string, { href }: Record<string, string>) => ({
  tagName,
  attribs: href ? { href, rel: 'nofollow noopener noreferrer' } : ({} as Record<string, string>),
})

/** The words of HTML on one line, without its tags: for fields that are plain text. */
export function plainOf(html: string): string {
  const spaced = html.slice(0, longest).replace(/<(br|\/p|\/li|\/h\d|\/div)\b/gi, ' <$1')
  return decoded(sanitize(spaced, { allowedTags: [], allowedAttributes: {} }))
    .replace(/\s+/g, ' ')
    .trim()
}

/** What the sanitiser writes for signs that HTML has other uses for; the last must be the ampersand. */
const decoded = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
