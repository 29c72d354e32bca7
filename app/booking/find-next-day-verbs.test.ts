import { expect, test } from 'vitest'
import { counted } from '#db/count.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { addDays } from '~/lib/time'
import { at, day, stockholm } from '../../scripts/testing/made'
import { make, now } from '../../scripts/testing/scene'
import { findNextDay } from './find-next-day.server'

const friday = day('2026-09-04')
const afternoon = { from: 13 * 60, to: 15 * 60, zone: stockholm }
const anyTime = { from: 0, to: null, zone: stockholm }

/** A room for six, open 08–16 on weekdays, in a municipality of its own; taken 12–16 on these days. */
const aTown = (taken: string[] = []) =>
  make(async (tx) => {
    const centre = await aCentre(tx)
    await hours(tx, { centreId: centre.id })
    const { id: spaceId } = await aSpace(tx, { centreId: centre.id })
    for (const date of taken) {
      const [startsAt, endsAt] = [at(`${date}T12:00:00+02:00`), at(`${date}T16:00:00+02:00`)]
      await aBooking(tx, { spaceId, startsAt, endsAt })
    }
    return centre.municipalityCode
  })

const weekdays = ['07', '08', '09', '10', '11'].map((date) => `2026-09-${date}`)

test.each<[string, string[], typeof afternoon | typeof anyTime, number, string | null]>([
  ['the weekend is shut', [], afternoon, 1, '2026-09-07'],
  ['Monday is taken then', weekdays.slice(0, 1), afternoon, 1, '2026-09-08'],
  ['Monday is taken, but not all day', weekdays.slice(0, 1), anyTime, 1, '2026-09-07'],
  ['four days that are taken are enough', weekdays, afternoon, 1, null],
  ['nowhere is there room for so many', [], anyTime, 7, null],
])('%s', async (_case, taken, times, people, expected) => {
  const municipality = await aTown(taken)
  const asked = () => findNextDay({ people, municipality }, times, friday, now)
  expect(await asked()).toBe(expected)
  // The centre is known by now, as it is in the product's days.
  const counter = { statements: 0 }
  await counted(counter, asked)
  expect(counter.statements).toBeLessThanOrEqual(5)
})

test('nothing is promised that the rules let nobody book yet, nor beyond a fortnight', async () => {
  const municipality = await aTown()
  const far = addDays(friday, 300)
  expect(await findNextDay({ people: 1, municipality }, afternoon, far, now)).toBeNull()
  expect(await findNextDay({ people: 1, municipality }, anyTime, far, now)).toBeNull()
})
