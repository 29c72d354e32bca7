import { read } from '#db/connect.server'
import type { ClosureId, KeptClosure } from '~/centres/closing'
import { comingClosures, findClosure, rulesOfCentre } from '~/centres/closure-steps.server'
import type { Configuration } from '~/centres/configuration'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { type Instant, laterOf } from '~/lib/time'
import { isShutOut, type StandingBooking } from './affected'
import * as store from './affected-store.server'
import { displacedMost, suggestFor } from './suggest.server'

/** What a closure is of, in the words of its centre. */
const spaceOf = ({ spaces }: Configuration, { spaceId }: KeptClosure) =>
  spaces.find(({ id }) => id === spaceId)?.name ?? null

/** The closures to come of a centre, each with how many bookings lie in it, and the rules. Four statements. */
export async function listClosures(who: Staff, now: Instant) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const closures = await comingClosures(read(), who.centreId, now)
  const beside = await store.besideClosures(read(), who.centreId, now)
  const rules = await rulesOfCentre(read(), who.centreId)
  return {
    centre: configuration.centre,
    spaces: configuration.spaces,
    rules,
    closures: closures.map((closure) => ({
      ...closure,
      space: spaceOf(configuration, closure),
      inside: beside.filter(
        (one) => one.closureId === closure.id && isShutOut(closure, one, configuration.spaces),
      ).length,
    })),
  }
}

/**
 * A closure and everybody whose booking lies in it, as staff see them, each with ways out. Nine statements.
 * Null when the centre has no such closure.
 */
export async function findClosureWithPeople(who: Staff, id: ClosureId, now: Instant, text: Text) {
  const closure = await findClosure(read(), who.centreId, id)
  const configuration = closure && (await configurationOf(read(), who.centreId))
  if (!closure || !configuration) return null
  const span = { start: laterOf(closure.start, now), end: closure.end }
  const near = span.end > span.start ? await store.during(read(), who.centreId, span) : []
  const inside = near.filter((one) => isShutOut(closure, one, configuration.spaces))
  const ways = await suggestFor(who.centreId, inside, now)
  return {
    centre: configuration.centre,
    closure: { ...closure, space: spaceOf(configuration, closure) },
    count: inside.length,
    people: inside
      .slice(0, displacedMost)
      .map((one) => ({ ...shownTo(one, text), ways: ways.get(one.id) ?? [] })),
  }
}

/** A booking as staff see it: no more of whose it is than they need. */
export const shownTo = ({ person, ...booking }: StandingBooking, text: Text) => ({
  ...booking,
  who: person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : booking.guestName,
})
