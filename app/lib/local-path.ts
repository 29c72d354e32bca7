/** A host that does not exist: an address that leaves it has left us. */
const here = 'http://here.invalid'

/**
 * An address within this site, as a browser would read it, or null: a link that somebody else made
 * must not lead a reader who trusts us away. Refuses other hosts in all their spellings
 * (`//host`, `/\host`, a tab inside, `/.//host`).
 */
export function localPath(address: string | null | undefined): string | null {
  if (!address?.startsWith('/') || address.length > 2000) return null
  if (!URL.canParse(address, here)) return null
  const url = new URL(address, here)
  const path = url.pathname + url.search + url.hash
  // Dots fold away while it is read: what was `/.//host` has become `//host`.
  return url.origin === here && !/^\/[/\\]/.test(path) ? path : null
}
