import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { monthAsked, monthSpan } from '~/lib/month'
import { type Instant, localDate } from '~/lib/time'
import { type ChargeId, isOwed } from './charge'
import * as store from './desk-store.server'
import { requestEvents } from './request-states'

type Row = Awaited<ReturnType<typeof store.charges>>[number]

const shown =
  (text: Text, now: Instant) =>
  ({ charge, person, ...row }: Row) => ({
    ...row,
    ...charge,
    who: person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : charge.payer,
    isPurged: person === null,
    state: stateOf(charge, now),
    reason: reasonIn(charge.reason, text),
  })

/** Of what fell away with its request the event stands there; words are the reader's. */
function reasonIn(reason: string, text: Text): string {
  const event = requestEvents.find((one) => one === reason)
  return event ? text(`examDesk.events.${event}`) : reason
}

/** How a charge stands. */
function stateOf(charge: Row['charge'], now: Instant): 'owed' | 'late' | 'paid' | 'waived' | 'refunded' {
  if (charge.refundedAt !== null) return 'refunded'
  if (charge.paidAt !== null) return 'paid'
  if (!isOwed(charge)) return 'waived'
  return charge.dueAt !== null && charge.dueAt < now ? 'late' : 'owed'
}

/**
 * What was owed to a centre in a month, as its staff and finance office see it. Two statements.
 * @param typed the month that was asked for (`2026-11`); anything else is the centre's present one
 */
export async function listCharges(who: Staff, typed: string | null, now: Instant, text: Text) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const month = monthAsked(typed, localDate(now, centre.timeZone))
  const span = monthSpan(month, centre.timeZone)
  const charges = (await store.charges(read(), who.centreId, span)).map(shown(text, now))
  const sum = (...states: string[]) =>
    charges.filter(({ state }) => states.includes(state)).reduce((total, { amount }) => total + amount, 0)
  return { centre, month, charges, owed: sum('owed', 'late'), paid: sum('paid'), refunded: sum('refunded') }
}

export type ShownCharge = NonNullable<Awaited<ReturnType<typeof listCharges>>>['charges'][number]

/** One charge of a centre, with whose it is. Two statements. */
export async function findCharge(who: Staff, id: ChargeId, now: Instant, text: Text) {
  const centre = await centreName(read(), who.centreId)
  const [row] = centre ? await store.charge(read(), who.centreId, id) : []
  return centre && row ? { centre, charge: shown(text, now)(row) } : null
}
