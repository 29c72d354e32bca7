import { expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { counted } from '#db/count.server'
import { databaseUrl } from '#db/dialect'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aPerson } from '#db/make-people'
import type { Staff } from '~/identity/membership'
import { dayMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { rawSql } from '../../scripts/testing/raw'
import { figuresAt } from './figures.server'

const amount = 300_000
const now = at('2026-09-01T10:00:00+02:00')
/** 1 September 2023, 08.00 in Sweden: two hours each, in rows of rooms and days. */
const first = at('2023-09-01T08:00:00+02:00')

/** So many bookings of one centre in three years, by the database itself. */
async function fill() {
  const made = await change(async (tx) => {
    const centre = await aCentre(tx)
    await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
    for (let number = 0; number < 20; number += 1)
      await aSpace(tx, { centreId: centre.id, name: `Sal ${number}`, places: 20, bookable: 'place' })
    for (let number = 0; number < 200; number += 1) await aPerson(tx)
    return { centre, model: await aBooking(tx) }
  })
  await rawSql(
    databaseUrl,
    `INSERT INTO bookings (id, reference, person_id, centre_id, space_id, starts_at, ends_at, whole, places,
      place_numbers, people, note, state, checked_in_at, idempotency_key, wish, created_at)
    WITH RECURSIVE
      numbers(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${amount - 1}),
      rooms AS (SELECT id, row_number() OVER (ORDER BY name) - 1 AS at FROM spaces WHERE centre_id = '${made.centre.id}'),
      crowd AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM people)
    SELECT 'b' || i, 'R' || i, crowd.id, '${made.centre.id}', rooms.id, start, start + 7200000, model.whole, 1, model.place_numbers, 1, '',
      CASE WHEN i % 17 = 0 THEN 'cancelled' WHEN i % 13 = 0 THEN 'no-show' ELSE 'confirmed' END,
      CASE WHEN i % 17 <> 0 AND i % 13 <> 0 AND i % 3 = 0 THEN start END, 'k' || i, '', start
    FROM (SELECT i, (i % 20) AS room, (i % 200) AS person,
      ${first} + (CAST(i AS bigint) / 280 % 1071) * ${dayMs} + (i / 20 % 6) * 7200000 AS start FROM numbers) AS rows
    JOIN rooms ON rooms.at = rows.room JOIN crowd ON crowd.at = rows.person
    JOIN bookings AS model ON model.id = '${made.model.id}'`,
  )
  return made.centre.id
}

test('three years of 300,000 bookings in nine statements, all of them counted', async () => {
  const centreId = await fill()
  const asked = new URLSearchParams('period=egen&fran=2023-09-01&till=2026-08-31&mot=i-fjol')
  await figuresAt({ centreId } as Staff, new URLSearchParams('period=manad'), now)
  const counter = { statements: 0 }
  const found = await counted(counter, () => figuresAt({ centreId } as Staff, asked, now))
  expect(counter.statements).toBe(9)
  const { current } = found?.report ?? {}
  const cancelled = Math.ceil(amount / 17)
  expect(current?.booked).toBe(amount - cancelled)
  expect(current?.minutes).toBe((amount - cancelled) * 120)
  expect(found?.report.people).toBe(200)
}, 120_000)
