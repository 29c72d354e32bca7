/** An address as it may stand in a log: without what was asked, and without the secrets of calendars. */
export function loggedPath(url: string): string {
  const parts = (url.split('?')[0] ?? '').split('/')
  const first = parts.findIndex((part) => part !== '')
  // The router reads them so, too.
  if (decoded(parts[first] ?? '').toLowerCase() !== 'kalender') return parts.join('/')
  return parts.map((part, at) => (at > first && part !== '' ? '***' : part)).join('/')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
