import type { LocalDate } from '~/lib/time'
import { providersOf, readEvent } from './emil-event'
import { readInfo } from './emil-info'
import { attempt, type EmilRecord } from './emil-record'
import { codeOf, dateOf, type Fields, fieldsOf, shown, Unreadable } from './emil-value'

/**
 * May a course be of one of these providers? At the national service's universities the id says whose it is
 * (`i.uoh.ltu.…` is `p.uoh.ltu`'s); elsewhere it does not, and every course of the source may be.
 */
export function mayBeOf(infoId: string, providers: ReadonlyMap<string, unknown>): boolean {
  const [, source = '', org = ''] = infoId.split('.')
  if (providers.has(`p.${source}.${org}`)) return true
  return source !== 'uoh' && [...providers.keys()].some((id) => id.startsWith(`p.${source}.`))
}

/** Has it expired, or is it established but not planned? Then it need not be right in anything else. */
function isOver(content: Fields, today: LocalDate): boolean {
  const expires = dateOf(content.expires, 'expires')
  return (expires !== null && expires < today) || codeOf(fieldsOf(content.execution).condition) === '0'
}

/**
 * What a record says, of the providers that are read: null for what has been taken away, is over, or is another's. Of what is
 * another's nothing but whose it is has been looked at.
 */
export function readingOf(record: EmilRecord, providers: ReadonlyMap<string, unknown>, today: LocalDate) {
  const { id, kind, content, position } = record
  return attempt(record, () => {
    if (kind === 'provider') return null
    if (kind === 'info') {
      if (!mayBeOf(id, providers)) return null
      return { kind, id, info: content && readInfo(id, content) }
    }
    const named = content ? providersOf(content) : []
    if (content && named.length === 0) throw new Unreadable('no-provider', shown(content.providers))
    const isOurs = named.some((one) => providers.has(one))
    const isWanted = content && isOurs && !isOver(content, today)
    return { kind, id, position, event: isWanted ? readEvent(id, content) : null }
  })
}
