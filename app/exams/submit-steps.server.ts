import type { Db } from '#db/engine'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { type Instant, localDate, wallTime } from '~/lib/time'
import { askOf } from './host-ask'
import { type Host, hostOf } from './host-rules'
import type { Setting } from './request-facts.server'
import * as store from './request-store.server'
import { needsConsent, type RequestRefusal, type RequestWish } from './request-wish'
import { hallOf, takeSeat } from './seat-steps.server'
import type { SeatWish } from './seating-rules'
import type { SessionId } from './session'
import type { SittingId } from './sitting'
import * as sittings from './sitting-store.server'
import { mayBeElsewhere } from './university-rules'

/** The sitting that a wish is about; one that was typed is written first, and is the same when it is typed again. */
export async function sittingFor(
  tx: Db,
  who: Learner,
  { sitting }: RequestWish,
  now: Instant,
): Promise<SittingId> {
  if ('id' in sitting) return sitting.id
  const known = await sittings.findTyped(tx, who.id, sitting)
  if (known) return known
  const id = newId<'exam-sitting'>()
  await sittings.addTyped(tx, { ...sitting, id }, who.id, now)
  return id
}

export interface Placed {
  ok: true
  host: Host
  /** Null: none is held; they wait. */
  seat: { sessionId: SessionId; place: number } | null
  attempt: number
}

/**
 * Works out whether a centre can take a learner for a sitting, and takes the seat.
 * @returns the terms and the seat; a refusal must be passed on, so that nothing of it stays
 */
export async function placeRequest(
  tx: Db,
  who: Learner,
  wish: RequestWish,
  setting: Setting,
  now: Instant,
): Promise<Placed | RequestRefusal> {
  const { sitting, configuration, rules, university, zone, holidays } = setting
  const refused = await refusedBefore(tx, who, wish, setting, now)
  if (refused) return refused
  const elsewhere = mayBeElsewhere(sitting, university)
  if (!elsewhere.ok) return elsewhere
  const attempt = Math.max(wish.attempt, (await store.attemptsAt(tx, who.id, sitting.courseCode)) + 1)
  const asker = {
    ...wish,
    attempt,
    municipality: who.protectedIdentity ? null : who.municipalityCode,
    hidden: who.protectedIdentity,
  }
  const ask = askOf(sitting, asker, holidays)
  const around = ask.startMinute === null ? 8 * 60 : ask.startMinute
  const start = wallTime(sitting.date, around, zone)
  const hall = await hallOf(tx, configuration, { start, end: (start + 1) as Instant })
  const host = hostOf(rules, ask, hall, { today: localDate(now, zone), zone, holidays })
  if (!host.answer.ok) return mayWaitFor(host, wish) ? { ok: true, host, seat: null, attempt } : host.answer
  if (!host.span) return { ok: false, because: 'full' }
  if (wish.startMinute !== null && host.startMinute !== null && wish.startMinute !== host.startMinute)
    return { ok: false, because: 'other-time', minute: host.startMinute }
  if (await store.meeting(tx, who.id, host.span, '')) return { ok: false, because: 'overlaps' }
  const seatWish: SeatWish = {
    ...host.span,
    solo: wish.separateRoom,
    perInvigilator: rules?.perInvigilator ?? null,
    doorsOpenBefore: rules?.doorsOpenBefore ?? null,
  }
  const seat = await takeSeat(tx, hall, seatWish, now)
  return seat.ok ? { ok: true, host, seat, attempt } : seat
}

/** Nobody waits for what no leaving would free. */
const mayWaitFor = ({ answer }: Host, { waits }: RequestWish) =>
  waits && !answer.ok && (answer.because === 'full' || answer.because === 'no-invigilator')

/** What speaks against it wherever it would be written. */
async function refusedBefore(
  tx: Db,
  who: Learner,
  wish: RequestWish,
  { sitting, zone }: Setting,
  now: Instant,
): Promise<Refusal<'gone' | 'consent' | 'over' | 'asked-already'> | null> {
  if (sitting.typed && sitting.typedBy !== who.id) return { ok: false, because: 'gone' }
  if (needsConsent(wish) && !wish.consents) return { ok: false, because: 'consent' }
  if (sitting.date <= localDate(now, zone)) return { ok: false, because: 'over' }
  if (await store.sameSitting(tx, who.id, sitting.id)) return { ok: false, because: 'asked-already' }
  return null
}
