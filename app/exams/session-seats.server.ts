import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { seatNumbers } from './open-places'
import type { RequestId } from './request'
import { isBeforeExam } from './request-states'
import type { SessionId } from './session'
import { place, type WriterRow, writers } from './session-sheet-store.server'
import * as sessions from './session-store.server'
import { spotsOf, spread } from './spread-rules'

/** Who sits where, by hand: the place of each, those who are not named stay. */
export type Placing = ReadonlyMap<RequestId, number>

/**
 * Gives those of a session places: by hand as wished, or (null) so that those who write the same exam sit as far apart
 * as they can. Whoever sits there already stays.
 * @returns `no-such-place` and `same-place` name whom it is about; or `gone`
 */
export function placeWriters(
  who: Staff,
  id: SessionId,
  wish: Placing | null,
  now: Instant,
): Promise<
  { ok: true } | (Refusal<'no-such-place' | 'same-place'> & { references: string[] }) | Refusal<'gone'> | Busy
> {
  return write(async (tx) => {
    const session = await sessions.find(tx, who.centreId, id)
    const configuration = await configurationOf(tx, who.centreId)
    if (!session || !configuration || session.cancelledAt !== null)
      return { ok: false, because: 'gone' } as const
    const seated = await writers(tx, [id])
    const plan = configuration.spaces.find((space) => space.id === session.spaceId)?.plan ?? []
    const numbers = seatNumbers(configuration, session)
    const next = wish ? asWished(seated, wish) : apart(seated, plan, numbers)
    const wrong = misplaced(seated, next, numbers)
    if (wrong) return wrong
    const changed = seated.flatMap((one) => {
      const number = next.get(one.id) ?? null
      return number !== null && number !== one.place ? [[one.id, number] as const] : []
    })
    await place(tx, id, new Map(changed))
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    const before = { places: text(seated, ({ place }) => place) }
    const after = { places: text(seated, (one) => next.get(one.id) ?? null) }
    if (changed.length > 0) await logDeed(tx, { ...deed, action: 'seat-exam-session', before, after })
    return { ok: true } as const
  })
}

/** Two at one place, or one at a place that is not there. */
function misplaced(
  seated: readonly WriterRow[],
  next: ReadonlyMap<RequestId, number | null>,
  numbers: readonly number[],
) {
  const of = ({ id }: WriterRow) => next.get(id) ?? null
  const wrong = seated.filter((one) => {
    const number = of(one)
    return number !== null && number !== one.place && !numbers.includes(number)
  })
  if (wrong.length > 0) return { ok: false, because: 'no-such-place', references: named(wrong) } as const
  const double = seated.filter((one) =>
    seated.some((other) => other !== one && of(one) !== null && of(other) === of(one)),
  )
  return double.length > 0 ? ({ ok: false, because: 'same-place', references: named(double) } as const) : null
}

const named = (seated: readonly WriterRow[]) => seated.map(({ reference }) => reference)

const text = (seated: readonly WriterRow[], of: (one: WriterRow) => number | null) =>
  seated.map((one) => `${of(one) ?? '–'} ${one.reference}`)

const asWished = (seated: readonly WriterRow[], wish: Placing) =>
  new Map(
    seated.map((one) => [one.id, isBeforeExam(one.state) ? (wish.get(one.id) ?? one.place) : one.place]),
  )

function apart(
  seated: readonly WriterRow[],
  plan: Parameters<typeof spotsOf>[0],
  numbers: readonly number[],
) {
  const writing = seated.map(({ id, sitting, state, place }) => ({
    id,
    exam: sitting.id,
    fixed: isBeforeExam(state) ? null : place,
  }))
  const places = spread(writing, spotsOf(plan, numbers))
  return new Map(seated.map(({ id, place }) => [id, places?.get(id) ?? place]))
}
