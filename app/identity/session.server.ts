import { type Adapter, Lucia, TimeSpan } from 'lucia'
import { change, read } from '#db/connect.server'
import { readCookie } from '~/i18n/language'
import type { Context } from '~/lib/context'
import { dayMs, type Instant, instant, later } from '~/lib/time'
import { deviceLabel } from './device'
import type { SessionKey } from './key'
import * as store from './key-store.server'
import type { Person, PersonId } from './person'
import { digest } from './secret.server'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaAt>
    UserId: PersonId
    DatabaseUserAttributes: {
      person: Person
      works: boolean
      worksAtUniversity: boolean
      invigilates: boolean
    }
    DatabaseSessionAttributes: { device: string }
  }
}

/** A session runs out when it has not been used for so long; in its second half, use prolongs it. */
export const sessionDays = 30

/** Whoever asks, before it counts who they are: what limits and sessions need to know. */
export interface Caller {
  now: Instant
  /** For the limits. */
  address: string
  secure: boolean
  device: string
  /** What the browser is known by, as its cookie says; null when it has none. */
  browser: string | null
  /** The session whose cookie came along, whether it still counts or not. */
  session: SessionKey | null
}

/** Somebody signed in, and through which session. */
export interface Visit {
  person: Person
  session: SessionKey
  /** Do they work at some centre? */
  works: boolean
  /** Or at some university? */
  worksAtUniversity: boolean
  /** Or invigilate at some centre? */
  invigilates: boolean
}

/** With `__Host-` browsers keep the cookie to this very host, and to https (RFC 6265bis). */
const cookieName = (secure: boolean) => (secure ? '__Host-larplats' : 'larplats')
const deviceCookieName = (secure: boolean) => `${cookieName(secure)}-enhet`
/** As long as browsers keep a cookie. */
const deviceCookieSeconds = 400 * 24 * 3600
const keyOf = (id: string) => digest(id) as SessionKey

/** Reads off a request who is calling. */
export function callerOf(request: Request, { now, address, secure }: Context): Caller {
  const id = readCookie(request, cookieName(secure))
  const device = deviceLabel(request.headers.get('user-agent'))
  const browser = readCookie(request, deviceCookieName(secure))
  // Ours are of one shape; anything else is no cookie of ours.
  const known = browser && /^[\w-]{43}$/.test(browser) ? browser : null
  return { now, address, secure, device, browser: known, session: id ? keyOf(id) : null }
}

/** The `Set-Cookie` by which a browser is known again. It opens nothing. */
export const deviceCookie = (secret: string, secure: boolean) =>
  `${deviceCookieName(secure)}=${secret}; Path=/; Max-Age=${deviceCookieSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** Whose session a request carries; null when nobody's. One statement, except when it prolongs or ends. */
export async function visitOf(request: Request, { now, secure }: Context): Promise<Visit | null> {
  const id = readCookie(request, cookieName(secure))
  if (!id) return null
  const { user } = await luciaAt(now, secure).validateSession(id)
  if (!user) return null
  const { person, works, worksAtUniversity, invigilates } = user
  return { person, works, worksAtUniversity, invigilates, session: keyOf(id) }
}

/**
 * Signs somebody in: a new session, in the place of the one that the caller came with.
 * @returns the `Set-Cookie` that carries it
 */
export async function startSession(personId: PersonId, caller: Omit<Caller, 'browser'>): Promise<string> {
  const lucia = luciaAt(caller.now, caller.secure, caller.session)
  const { id } = await lucia.createSession(personId, { device: caller.device })
  return lucia.createSessionCookie(id).serialize()
}

/**
 * Ends the caller's session.
 * @returns the `Set-Cookie` that takes the cookie away
 */
export async function endSession(caller: Caller): Promise<string> {
  const { session } = caller
  if (session) await change((tx) => store.removeSession(tx, session))
  return luciaAt(caller.now, caller.secure).createBlankSessionCookie().serialize()
}

/** @param replaced a session that a new one takes the place of */
function luciaAt(now: Instant, secure: boolean, replaced: SessionKey | null = null) {
  return new Lucia(adapterAt(now, replaced), {
    sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
    getUserAttributes: (known) => known,
    sessionCookie: {
      name: cookieName(secure),
      // Loaders cannot send it anew: the browser keeps it as long as it may, the store says when it ends.
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
  })
}

/** Lucia's way to our store, which never sees an id but its digest. */
function adapterAt(now: Instant, replaced: SessionKey | null): Adapter {
  // Lucia asks the machine for the time; the product's clock is `now`, which tests may set.
  const drift = Date.now() - now
  const luciasTime = (at: Instant) => new Date(at + drift)
  const ours = (date: Date) => instant(date.getTime() - drift)
  return {
    async getSessionAndUser(id) {
      const found = await store.findSession(read(), keyOf(id))
      if (!found) return [null, null]
      const { person, device, expiresAt } = found
      const works = Number(found.works) > 0
      const worksAtUniversity = Number(found.worksAtUniversity) > 0
      const invigilates = Number(found.invigilates) > 0
      return [
        { id, userId: person.id, expiresAt: luciasTime(expiresAt), attributes: { device } },
        { id: person.id, attributes: { person, works, worksAtUniversity, invigilates } },
      ]
    },
    async getUserSessions(personId) {
      const found = await store.listSessions(read(), personId, now)
      return found.map(({ key, device, expiresAt }) => ({
        id: key,
        userId: personId,
        expiresAt: luciasTime(expiresAt),
        attributes: { device },
      }))
    },
    setSession: ({ id, userId, attributes: { device } }) =>
      change(async (tx) => {
        if (replaced) await store.removeSession(tx, replaced)
        await store.removeExpired(tx, now, userId)
        const expiresAt = later(now, sessionDays * dayMs)
        await store.addSession(tx, { id: keyOf(id), personId: userId, expiresAt, createdAt: now, device })
      }),
    updateSessionExpiration: (id, expiresAt) =>
      change((tx) => store.prolongSession(tx, keyOf(id), ours(expiresAt))),
    deleteSession: (id) => change((tx) => store.removeSession(tx, keyOf(id))),
    deleteUserSessions: (personId) => change((tx) => store.removeSessionsOf(tx, personId)),
    deleteExpiredSessions: () => change((tx) => store.removeExpired(tx, now)),
  }
}
