import { read, write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { hold } from '~/availability/steps.server'
import type { CentreId } from '~/centres/centre'
import { configurationOf } from '~/centres/steps.server'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Instant } from '~/lib/time'
import { type Booking, byThemselves, wishText } from './booking'
import { leavesWithPlaces } from './facts.server'
import { saveBooking } from './save-steps.server'
import { offerUntil } from './wait-rules'
import { nextFit } from './wait-steps.server'
import * as waits from './wait-store.server'

/**
 * Offers what is free at a centre to those who wait for it, first come, first served, until nobody is
 * left for whom anything is free. Looks first without writing; each offer is a short write of its own,
 * and looks again, so that as many workers may do it at once as one likes.
 * @returns how many offers were made
 */
export async function offerFreed(centreId: CentreId, now: Instant): Promise<number> {
  const configuration = await configurationOf(read(), centreId)
  if (!configuration) return 0
  const passedOver = new Set<string>()
  let made = 0
  for (;;) {
    const next = await nextFit(read(), configuration, now, passedOver)
    if (!next) return made
    const answer = await offerNext(centreId, passedOver, now)
    if (answer.ok) made += 1
    else if (answer.because === 'taken') passedOver.add(answer.waitId)
    else return made
  }
}

function offerNext(centreId: CentreId, passedOver: ReadonlySet<string>, now: Instant) {
  return write(async (tx) => {
    const configuration = await configurationOf(tx, centreId)
    const next = configuration && (await nextFit(tx, configuration, now, passedOver))
    if (!next) return { ok: false, because: 'nobody' } as const
    const { wait, fit } = next
    const { centre } = configuration
    const { space, wish } = fit
    const held = await hold(
      tx,
      { ...wish, space, leaves: leavesWithPlaces(space, configuration), span: wish },
      now,
    )
    // There is room, but not in one seat throughout: somebody has begun, or a seat is closed.
    if (!held.ok) return { ...held, waitId: wait.id }
    const offer: Booking = {
      ...wish,
      ...byThemselves,
      id: newId<'booking'>(),
      reference: newReference(),
      personId: wait.personId,
      centreId,
      holdId: held.id,
      places: held.places.length,
      placeNumbers: held.places,
      state: 'offered',
      answerBy: offerUntil(centre.desk, centre.timeZone, wait.start, now),
      createdAt: now,
      cancelledAt: null,
      cancelledBy: null,
      reason: '',
      sequence: 0,
      checkedInAt: null,
      checkedInBy: null,
    }
    await saveBooking(tx, offer, `ko-${wait.id}`, wishText(wish))
    await waits.offer(tx, wait.id, offer.id)
    await note(tx, { fact: 'offered', subjectId: offer.id, at: now })
    return { ok: true } as const
  })
}
