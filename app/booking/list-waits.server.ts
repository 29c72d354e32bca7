import { read } from '#db/connect.server'
import type { Configuration } from '~/centres/configuration'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Instant } from '~/lib/time'
import { answerableUntil } from './offer-rules'
import type { Reason } from './reasons'
import * as store from './store.server'
import type { Wait, WaitId } from './wait'
import type { Fit } from './wait-fit'
import { hasPassed, positionOf } from './wait-rules'
import { fitsOf } from './wait-steps.server'
import * as waits from './wait-store.server'

/** Somebody's own place in a line, as they see it. */
export interface ShownWait {
  wait: Wait
  /** Null: any of the kind. */
  spaceName: string | null
  centre: Pick<Configuration['centre'], 'id' | 'name' | 'town' | 'timeZone'>
  /** 1: next. */
  position: number
  /** Of an offer: until when it can be accepted. */
  until: Instant | null
}

/**
 * The lines in which a learner stands, with their position and their offers. Two statements, one or two
 * more for each centre, and one for each offer; one where they stand in none.
 */
export async function listWaits(who: Learner): Promise<ShownWait[]> {
  const own = await waits.openOf(read(), who.id)
  return shown(who, own)
}

/** One of the learner's own places in line, also one that is over; else null. */
export async function findWait(who: Learner, id: WaitId): Promise<ShownWait | null> {
  const wait = await waits.find(read(), who.id, id)
  if (!wait) return null
  const [found] = await shown(who, [wait])
  return found ?? null
}

async function shown(who: Learner, own: Wait[]): Promise<ShownWait[]> {
  const centreIds = [...new Set(own.map(({ centreId }) => centreId))]
  const queue = await waits.queues(read(), centreIds)
  const list: ShownWait[] = []
  for (const wait of own) {
    const configuration = await configurationOf(read(), wait.centreId)
    if (!configuration) continue
    const { centre, spaces } = configuration
    const offer =
      wait.state === 'offered' && wait.bookingId ? await store.find(read(), who.id, wait.bookingId) : null
    list.push({
      wait,
      spaceName: spaces.find(({ id }) => id === wait.spaceId)?.name ?? null,
      centre: { id: centre.id, name: centre.name, town: centre.town, timeZone: centre.timeZone },
      position: positionOf(wait, queue, spaces),
      until: offer && answerableUntil(offer),
    })
  }
  return list
}

const queueMost = 60

/** Why nothing happens for somebody who waits: they have an offer, it is their turn, or the rule that says no. */
export type Standstill = { because: 'offered'; until: Instant } | { because: 'turn' } | Reason

/** Who waits at a centre, first come first, in which position, and why it stands still. Five statements. */
export async function listQueue(who: Staff, now: Instant, text: Text) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre, spaces } = configuration
  const rows = await waits.queueWithPeople(read(), who.centreId)
  const queue = rows.map(({ wait }) => wait)
  const coming = rows.filter(({ wait }) => !hasPassed(wait, now))
  const listed = coming.slice(0, queueMost)
  const fits = await fitsOf(
    read(),
    configuration,
    listed.map(({ wait, person }) => ({ wish: wait, who: person })),
    now,
  )
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    count: coming.length,
    waits: listed.map(({ wait, person, answerBy }, at) => ({
      wait,
      who: shownName(person, 'staff', text) ?? aliasText(person, text),
      spaceName: spaces.find(({ id }) => id === wait.spaceId)?.name ?? null,
      position: positionOf(wait, queue, spaces),
      standstill: standstillOf(wait, answerBy, fits[at]),
    })),
  }
}

function standstillOf(wait: Wait, answerBy: Instant | null, fit: Fit | undefined): Standstill {
  if (wait.state === 'offered') {
    return { because: 'offered', until: answerableUntil({ start: wait.start, answerBy }) }
  }
  return fit && !fit.ok ? fit : { because: 'turn' }
}
