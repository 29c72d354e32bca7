import { serialize } from 'node:v8'
import type { EntryContext } from '@remix-run/node'

type Facts = EntryContext['staticHandlerContext']

interface Page {
  facts: Buffer
  html: Buffer<ArrayBuffer>
}

/** The pages drawn last, the one that has not been asked for longest first. */
const pages = new Map<string, Page>()
const mostBytes = 8_000_000
let bytes = 0

/**
 * The page that these facts make, drawn unless it stands here: a page without script is made of its address
 * and of what its loaders have found for this very request, and of nothing else. They are compared whole, so
 * what is remembered is never older than what was found, on however many servers. Pages of somebody signed
 * in, of mailed links and codes, answers to a form and failures are not remembered (docs/decisions/0011).
 */
export function drawnOnce(method: string, facts: Facts, draw: () => string): Buffer<ArrayBuffer> | string {
  const found = method === 'GET' ? publicFacts(facts) : null
  if (found === null) return draw()
  const { pathname, search } = facts.location
  const address = `${found.language} ${pathname}${search}`
  const known = pages.get(address)
  if (known) forget(address, known)
  const page = known?.facts.equals(found.facts) ? known : { facts: found.facts, html: Buffer.from(draw()) }
  remember(address, page)
  return page.html
}

/** What the loaders found for a visitor, without what is new in every request and drawn in none of these pages. */
function publicFacts({ statusCode, errors, actionData, loaderData, location }: Facts) {
  // Whoever holds a mailed link is known by it, who waits for a code has an address, and a display is one of many.
  if (/^\/(lank|kod|skylt)(\/|$)/.test(location.pathname)) return null
  const { nonce: _nonce, requestId: _id, ...root } = loaderData.root ?? {}
  if (statusCode !== 200 || errors || actionData || root.reader !== null) return null
  // Unlike JSON it tells a Date from a text and knows what is in a Map.
  return { language: String(root.language), facts: serialize({ ...loaderData, root }) }
}

const sizeOf = (address: string, { facts, html }: Page) => 2 * address.length + facts.length + html.length

function forget(address: string, page: Page) {
  pages.delete(address)
  bytes -= sizeOf(address, page)
}

function remember(address: string, page: Page) {
  pages.set(address, page)
  bytes += sizeOf(address, page)
  for (const [oldest, old] of pages) {
    if (bytes <= mostBytes) return
    forget(oldest, old)
  }
}
