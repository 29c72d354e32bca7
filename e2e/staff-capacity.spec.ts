import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aMembership, aPerson } from '#db/make-people'
import { bookings, outbox } from '#db/schema'
import { dayMs, hourMs, later } from '~/lib/time'
import { expect, expectFits, now, test } from './fixtures'

/** A centre with a study hall of eleven, all booked tomorrow, and three small halls beside it. */
const flooded = () =>
  change(async (tx) => {
    const centre = await aCentre(tx, { name: 'Vattenläckans lärcentrum', municipalityCode: '2481' })
    await hours(tx, { centreId: centre.id })
    const at = { centreId: centre.id, kind: 'study-hall', bookable: 'place' } as const
    const hall = await aSpace(tx, { ...at, name: 'Källarsalen', places: 11, seats: 11 })
    await aSpace(tx, { ...at, name: 'Vindssalen', places: 8, seats: 8 })
    const manager = await aPerson(tx)
    await aMembership(tx, { personId: manager.id, role: 'manager', centreId: centre.id })
    const startsAt = later(now, dayMs + hourMs)
    for (let number = 0; number < 11; number += 1)
      await aBooking(tx, { spaceId: hall.id, startsAt, endsAt: later(startsAt, 2 * hourMs) })
    return { centre, hall, manager }
  })

const looks = [
  { name: 'a phone without script', viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  { name: 'a desktop', viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
]

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look)

    test('a burst pipe: the hall is shut, eleven people are moved or told', async ({
      page,
      signInAs,
      text,
    }) => {
      const { centre, hall, manager } = await flooded()
      await signInAs(manager.email)
      const main = page.getByRole('main')
      await page.goto(`/personal/${centre.id}/stangningar`)
      await expectFits(page)
      await main.getByRole('link', { name: text('capacity.closures.new') }).click()
      await page.getByLabel(text('capacity.close.what')).selectOption({ label: 'Källarsalen' })
      await page.getByLabel(text('capacity.close.from')).fill('2026-11-24')
      // Nothing is lost where something is missing.
      await main.getByRole('button', { name: text('capacity.close.button') }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page.getByLabel(text('capacity.close.from'))).toHaveValue('2026-11-24')
      await page.getByLabel(text('capacity.close.reason')).fill('Vattenläcka i källaren')
      await main.getByRole('button', { name: text('capacity.close.button') }).click()

      const inside = main.getByRole('checkbox')
      await expect(inside).toHaveCount(11)
      await expectFits(page)
      await main.getByRole('combobox').first().scrollIntoViewIfNeeded()
      await expect(main.getByRole('combobox').first().locator('option').first()).toContainText('Vindssalen')
      // Two cannot come at any other time: they are told, the others move.
      for (let at = 0; at < 9; at += 1) await inside.nth(at).uncheck()
      await main.getByRole('button', { name: text('capacity.affected.cancel') }).click()
      await expect(main.getByText(text('capacity.affected.cancelled', { count: 2 }))).toBeVisible()
      await expect(inside).toHaveCount(9)
      await main.getByRole('button', { name: text('capacity.affected.move') }).click()
      await expect(main.getByText(text('capacity.affected.moved', { count: 9 }))).toBeVisible()
      await expect(main.getByText(text('capacity.closure.handled'))).toBeVisible()
      await expectFits(page)

      const all = await read().select().from(bookings).where(eq(bookings.centreId, centre.id))
      expect(all.filter(({ state }) => state === 'cancelled').length).toBe(2)
      expect(
        all.filter((one) => one.state === 'confirmed' && one.spaceId !== hall.id).length,
      ).toBeGreaterThanOrEqual(8)
      const ids = new Set<string>(all.map(({ id }) => id))
      const told = (await read().select().from(outbox)).filter(({ subjectId }) => ids.has(subjectId))
      expect(told.map(({ fact }) => fact).sort()).toEqual([
        ...Array.from({ length: 2 }, () => 'cancelled-by-centre'),
        ...Array.from({ length: 9 }, () => 'moved'),
      ])
    })

    test('an empty centre is made usable in under fifteen screens', async ({ page, signInAs, text }) => {
      const { centre, manager } = await change(async (tx) => {
        const centre = await aCentre(tx, { municipalityCode: '2481' })
        const manager = await aPerson(tx)
        await aMembership(tx, { personId: manager.id, role: 'manager', centreId: centre.id })
        return { centre, manager }
      })
      await signInAs(manager.email)
      let screens = 0
      page.on('domcontentloaded', () => {
        screens += 1
      })
      const main = page.getByRole('main')
      await page.goto(`/personal/${centre.id}`)
      await main.getByRole('link', { name: text('capacity.start.go.spaces') }).click()
      await page.getByLabel(text('capacity.space.name')).fill('Läsesalen')
      await page.getByLabel(text('capacity.space.seats')).fill('6')
      await main.getByRole('button', { name: text('capacity.space.save') }).click()

      await main.getByRole('link', { name: text('capacity.start.go.hours') }).click()
      await page.getByLabel('måndag', { exact: true }).fill('8–12, 13–17')
      for (const day of ['tisdag', 'onsdag', 'torsdag', 'fredag'])
        await page.getByLabel(text('capacity.season.copyToDay', { day })).check()
      await main.getByRole('button', { name: text('capacity.season.copy') }).click()
      await expect(page.getByLabel('fredag', { exact: true })).toHaveValue('8–12, 13–17')
      await expectFits(page)
      await main.getByRole('button', { name: text('capacity.season.save') }).click()

      await main.getByRole('link', { name: text('capacity.start.go.rules') }).click()
      await page.getByLabel(text('capacity.rules.fields.longestMinutes')).fill('3 h')
      await main.getByRole('button', { name: text('capacity.rules.preview') }).click()
      await expect(main.getByText(text('capacity.rules.previewNote'))).toBeVisible()
      await main.getByRole('button', { name: text('capacity.rules.save') }).click()

      await main.getByRole('link', { name: text('capacity.start.go.staff') }).click()
      await page.getByLabel(text('identity.fields.email')).fill('vikarien@example.org')
      await main.getByRole('button', { name: text('staff.invite.button') }).click()
      await expect(main.getByText(text('capacity.start.about.invited', { count: 1 }))).toBeVisible()

      await main.getByRole('link', { name: text('capacity.start.go.booking') }).click()
      await main.getByRole('link', { name: /måndag 23 november 15\.00/ }).click()
      await main.getByRole('button', { name: text('booking.form.book') }).click()
      await expect(main.getByText(text('booking.told.bokad'))).toBeVisible()
      expect(screens).toBeLessThan(15)
      await page.goto(`/personal/${centre.id}/start`)
      // Whoever is invited has not answered yet: that much is left, and the page does not say otherwise.
      await expect(main.getByText(text('capacity.start.bookable'))).toBeVisible()
    })
  })
}
