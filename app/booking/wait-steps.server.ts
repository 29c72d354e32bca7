import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { approvedAmong, takenDuring } from '~/availability/steps.server'
import type { Configuration } from '~/centres/configuration'
import { configurationOf, rulesOf } from '~/centres/steps.server'
import { dayMs, earlierOf, type Instant, later, localDate, mondayOf } from '~/lib/time'
import { suspendedAmong, suspendedUntil } from '~/people/steps.server'
import type { Booking } from './booking'
import type { Asker } from './facts.server'
import { weekBounds } from './limits'
import { type AnsweredOffer, mayAnswer } from './offer-rules'
import type { Suspended } from './reasons'
import { isWelcome } from './rules'
import * as store from './store.server'
import type { Wait, WaitWish } from './wait'
import { type Fit, fitFor } from './wait-fit'
import { hasPassed, spacesFor } from './wait-rules'
import * as waits from './wait-store.server'

/** What each of several people could have now of what they wait for, in their order. Three to five statements. */
export async function fitsOf(
  db: Db,
  configuration: Configuration,
  asked: readonly { wish: WaitWish; who: Asker }[],
  now: Instant,
): Promise<Fit[]> {
  if (asked.length === 0) return []
  const { centre, spaces } = configuration
  const ids = [...new Set(asked.map(({ who }) => who.id))]
  const wanted = [...new Set(asked.flatMap(({ wish }) => spacesFor(wish, spaces)))]
  const taken = await takenDuring(
    db,
    wanted,
    // A buffer may reach past the end.
    asked.map(({ wish }) => ({ start: wish.start, end: later(wish.end, dayMs / 4) })),
  )
  const first = asked.map(({ wish }) => wish.start).reduce(earlierOf)
  const week = weekBounds(mondayOf(localDate(first, centre.timeZone)), centre.timeZone)
  const own = await waits.ownOf(db, centre.id, ids, earlierOf(now, week.start))
  const asksApproval = wanted.some(({ rules }) => rules.audience.who === 'approved')
  const approved = asksApproval ? await approvedAmong(db, centre.id, ids) : new Set<string>()
  const suspended = await suspendedAmong(db, centre.id, ids, now)
  const doubtful = asked.filter(({ who }) => who.emailConfirmedAt === null).map(({ who }) => who.id)
  const live = await waits.liveIdsOf(db, doubtful, now)
  return asked.map(({ wish, who }) =>
    fitFor(
      wish,
      {
        who,
        approved: approved.has(who.id),
        unconfirmed:
          who.emailConfirmedAt === null ? { since: who.createdAt, held: live.get(who.id) ?? [] } : null,
        suspendedUntil: suspended.get(who.id) ?? null,
        own: own.get(who.id) ?? [],
      },
      configuration,
      taken,
      now,
    ),
  )
}

/** The first in line for whom something is free, and what; null when it is nobody's turn. Five statements. */
export async function nextFit(
  db: Db,
  configuration: Configuration,
  now: Instant,
  passedOver: ReadonlySet<string> = new Set(),
): Promise<{ wait: Wait; fit: Extract<Fit, { ok: true }> } | null> {
  const queue = (await waits.queueWithPeople(db, configuration.centre.id)).filter(
    ({ wait }) => wait.state === 'waiting' && !hasPassed(wait, now) && !passedOver.has(wait.id),
  )
  const fits = await fitsOf(
    db,
    configuration,
    queue.map(({ wait, person }) => ({ wish: wait, who: person })),
    now,
  )
  for (const [at, fit] of fits.entries()) {
    const one = queue[at]
    if (one && fit.ok) return { wait: one.wait, fit }
  }
  return null
}

/**
 * May whose offer this is take it now? Not while they are suspended there: it would be a new booking. Two
 * statements beside the configuration of the centre.
 */
export async function mayTake(
  db: Db,
  offer: Booking,
  now: Instant,
): Promise<{ ok: true } | AnsweredOffer | Suspended> {
  const verdict = mayAnswer(offer, now)
  const configuration = verdict.ok && offer.personId ? await configurationOf(db, offer.centreId) : null
  if (!configuration || !offer.personId) return verdict
  const until = await suspendedUntil(db, offer.centreId, offer.personId, now)
  return isWelcome({ suspendedUntil: until, centre: configuration.centre })
}

/** Makes an offer the booking of whoever was offered it; a request where the centre approves each. */
export async function takeOffer(tx: Db, offer: Booking, now: Instant): Promise<Booking> {
  const { approval } = await rulesOf(tx, offer.spaceId)
  const state = approval ? 'requested' : 'confirmed'
  await store.take(tx, offer.id, state)
  await waits.settle(tx, offer.id, 'accepted')
  await note(tx, { fact: approval ? 'requested' : 'booked', subjectId: offer.id, at: now })
  return { ...offer, state, sequence: offer.sequence + 1 }
}
