import { BlockList, isIPv4, isIPv6 } from 'node:net'
import type { Refusal } from '~/lib/result'

/** Why an address is not fetched from. */
export type NoAddress = Refusal<'address' | 'private'>

const never = new BlockList()
never.addSubnet('0.0.0.0', 8)
// Link-local; clouds answer questions about their machines there.
never.addSubnet('169.254.0.0', 16)
never.addSubnet('192.0.0.0', 24)
never.addSubnet('192.0.2.0', 24)
never.addSubnet('192.88.99.0', 24)
never.addSubnet('198.18.0.0', 15)
never.addSubnet('198.51.100.0', 24)
never.addSubnet('203.0.113.0', 24)
never.addSubnet('224.0.0.0', 3)
never.addSubnet('2001::', 23, 'ipv6')
never.addSubnet('2001:db8::', 32, 'ipv6')
never.addSubnet('2002::', 16, 'ipv6')
never.addSubnet('3fff::', 20, 'ipv6')

/** Inside somebody's walls: loopback, private networks, carriers' (RFC 1918, 4193, 6598). */
const inside = new BlockList()
inside.addSubnet('10.0.0.0', 8)
inside.addSubnet('100.64.0.0', 10)
inside.addSubnet('127.0.0.0', 8)
inside.addSubnet('172.16.0.0', 12)
inside.addSubnet('192.168.0.0', 16)
inside.addAddress('::1', 'ipv6')
inside.addSubnet('fc00::', 7, 'ipv6')

/** What of IPv6 has been given out to the world; IPv4 in its many disguises is not. */
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')

/**
 * May we connect to this IP address for somebody who only named it? (RFC 6890)
 * @param allowPrivate the operator lets us fetch from within the walls
 */
export function mayConnect(address: string, allowPrivate: boolean): boolean {
  const plain = address.split('%')[0] ?? ''
  const kind = isIPv4(plain) ? 'ipv4' : isIPv6(plain) ? 'ipv6' : null
  if (!kind) return false
  if (inside.check(plain, kind)) return allowPrivate && !isMapped(plain)
  return !never.check(plain, kind) && (kind === 'ipv4' || world.check(plain, kind))
}

/** IPv4 written as IPv6: nobody needs to. */
const isMapped = (address: string) => /^::ffff:/i.test(address)

/**
 * The address as we fetch it: webcal is https under another name.
 * @returns `address` for one that nothing is fetched from, `private` for http where it may not be
 */
export function fetchable(text: string, allowPrivate: boolean): { ok: true; url: URL } | NoAddress {
  const typed = text.trim().replace(/^webcals?:\/\//i, 'https://')
  if (typed.length > 2000 || !URL.canParse(typed)) return { ok: false, because: 'address' }
  const url = new URL(typed)
  const isSafe = url.protocol === 'https:' || (allowPrivate && url.protocol === 'http:')
  // A name and a password in the address would end up in lists and logs.
  if (!isSafe || url.hostname === '' || url.username || url.password) return { ok: false, because: 'address' }
  url.hash = ''
  const bare = url.hostname.replace(/^\[|\]$/g, '')
  const isNumber = isIPv4(bare) || isIPv6(bare)
  if (isNumber && !mayConnect(bare, allowPrivate)) return { ok: false, because: 'private' }
  return { ok: true, url }
}
