import type { Browser, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { centres, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { timeSpan } from '~/i18n/format'
import { startSession } from '~/identity/session.server'
import { instant } from '~/lib/time'
import { expect, expectFits, now, test } from './fixtures'

const lycksele = 'an-lycksele' as CentreId

/** A room of its own for a journey at Lycksele. */
const aRoom = (over: Parameters<typeof aSpace>[1] = {}) =>
  change((tx) => aSpace(tx, { centreId: lycksele, seats: 8, ...over }))

/** Somebody else with a browser of their own. */
async function as(browser: Browser, baseURL: string | undefined, email: string, look: object): Promise<Page> {
  const [person] = await read().select({ id: people.id }).from(people).where(eq(people.email, email))
  if (!person) throw new Error(`there is no ${email}`)
  const caller = { now, address: '127.0.0.1', secure: false, device: 'Playwright', session: null }
  const [pair = ''] = (await startSession(person.id, caller)).split(';')
  const [name = '', value = ''] = pair.split('=')
  const context = await browser.newContext({ locale: 'sv-SE', baseURL, ...look })
  await context.addCookies([{ name, value, url: baseURL ?? '' }])
  return context.newPage()
}

const at = (iso: string) => encodeURIComponent(iso)
/** As it is written on the page, with what keeps it in one line. */
const nineToEleven = timeSpan(
  { start: instant(Date.parse('2026-12-08T08:00:00Z')), end: instant(Date.parse('2026-12-08T10:00:00Z')) },
  'Europe/Stockholm',
  'sv',
)
const noon = '2026-12-01T11:00:00Z'

/** A phone without JavaScript, and a desk with it. */
const looks = {
  'phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('a request is seen with what is around it, and approved; another is declined with a reason', async ({
      page,
      browser,
      baseURL,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const room = await aRoom({ rules: { approval: true }, name: `Godkänns ${name}` })
      const learner = await as(browser, baseURL, 'learner@demo.larplats.example', look)
      for (const start of [noon, '2026-12-01T14:00:00Z']) {
        await learner.goto(`/lokaler/${room.id}/bokning?start=${at(start)}`)
        await learner.getByRole('main').getByRole('button').click()
        await expect(learner.getByText(text('booking.told.onskad'))).toBeVisible()
      }
      const mine = learner.url()

      await signInAs('staff@demo.larplats.example')
      const main = page.getByRole('main')
      await page.goto(`/personal/${lycksele}`)
      await page.getByRole('link', { name: text('approvals.title'), exact: true }).click()
      await expectFits(page)
      const requests = main.getByRole('listitem').filter({ hasText: room.name })
      await expect(requests).toHaveCount(2)
      await expect(requests.first()).toContainText('Maja Vinka')
      await requests.first().getByRole('button').click()
      await expect(main.getByText(text('approvals.told.ja'))).toBeVisible()
      await main
        .getByRole('listitem')
        .filter({ hasText: room.name })
        .getByRole('link', { name: /^Avslå/ })
        .click()
      await expectFits(page)
      await page.getByLabel(text('approvals.reason')).fill('Fläkten lagas den eftermiddagen.')
      await main.getByRole('button', { name: text('approvals.declineSend') }).click()
      await expect(main.getByText(text('approvals.told.nej'))).toBeVisible()
      if (name === 'desktop') await expectAccessible()
      await learner.goto(mine)
      await expect(learner.getByRole('main')).toContainText(text('booking.states.declined'))
      await learner.context().close()
    })

    test('a full time: in line, seen by staff, offered when it is freed, and taken', async ({
      page,
      browser,
      baseURL,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const room = await aRoom({ name: `Kö ${name}` })
      const holder = await as(browser, baseURL, 'learner2@demo.larplats.example', look)
      await holder.goto(`/lokaler/${room.id}/bokning?start=${at(noon)}`)
      await holder.getByRole('main').getByRole('button').click()
      await expect(holder.getByText(text('booking.told.bokad'))).toBeVisible()

      await signInAs('learner@demo.larplats.example')
      const main = page.getByRole('main')
      await page.goto(`/lokaler/${room.id}?dag=2026-12-01`)
      await main.getByRole('link', { name: text('waits.link') }).click()
      await expectFits(page)
      await main.getByRole('link', { name: '12.00', exact: true }).click()
      await expectFits(page)
      if (name === 'desktop') await expectAccessible()
      await main.getByRole('button', { name: text('waits.join.send') }).click()
      await expect(main.getByText(text('waits.one.joined'))).toBeVisible()
      await expect(main).toContainText(text('waits.position', { number: '1' }))
      const mine = page.url()

      const staff = await as(browser, baseURL, 'staff@demo.larplats.example', look)
      await staff.goto(`/personal/${lycksele}/kolista`)
      await expectFits(staff)
      const row = staff.getByRole('row').filter({ hasText: room.name })
      await expect(row).toContainText('Maja Vinka')
      await expect(row).toContainText(text('waits.why.full'))

      await holder.getByRole('link', { name: text('booking.receipt.cancel') }).click()
      await holder.getByRole('main').getByRole('button').click()
      await expect(holder.getByText(text('booking.told.avbokad'))).toBeVisible()

      await expect(async () => {
        await page.goto(mine)
        await expect(main.getByRole('button', { name: text('waits.one.accept') })).toBeVisible({
          timeout: 500,
        })
      }).toPass()
      await expectFits(page)
      await page.goto('/bokningar')
      await expect(main).toContainText(text('waits.state.offered'))
      await expectFits(page)
      await page.goto(mine)
      await main.getByRole('button', { name: text('waits.one.accept') }).click()
      await expect(main.getByText(text('booking.told.bokad'))).toBeVisible()
      await expect(main).toContainText(room.name)
      await holder.context().close()
      await staff.context().close()
    })

    test('a series with a clash: seen before, the single booking gives way, a day is called off and added again', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const room = await aRoom({ name: `Serie ${name}` })
      await change(async (tx) => {
        const [centre] = await tx.select({ desk: centres.desk }).from(centres).where(eq(centres.id, lycksele))
        if (centre)
          await tx
            .update(centres)
            .set({ desk: { ...centre.desk, seriesFirst: true } })
            .where(eq(centres.id, lycksele))
        const [person] = await tx
          .select({ id: people.id })
          .from(people)
          .where(eq(people.email, 'learner3@demo.larplats.example'))
        if (!person) throw new Error('nobody')
        const startsAt = instant(Date.parse('2026-12-08T12:00:00Z'))
        await aBooking(tx, { spaceId: room.id, personId: person.id, startsAt })
        // Counted up as every change of a centre is.
        await aSpace(tx, { centreId: lycksele, name: `Reserv ${name}`, seats: 8 })
      })
      await signInAs('staff@demo.larplats.example')
      const main = page.getByRole('main')
      await page.goto(`/personal/${lycksele}/serier`)
      await main.getByRole('link', { name: text('series.make') }).click()
      await expectFits(page)
      await page.getByLabel(text('booking.receipt.space'), { exact: true }).selectOption({ label: room.name })
      await page.getByLabel('tisdag').check()
      await page.getByLabel(text('series.from')).fill('2026-12-01')
      await page.getByLabel(text('series.count')).fill('3')
      await main.getByRole('button', { name: text('series.look') }).click()
      await expectFits(page)
      await expect(main.getByRole('table')).toContainText('Selamawit Tekle')
      await page.getByLabel(text('series.name')).fill('Statistik A')
      await page.getByLabel(text('series.who')).fill('Studiegruppen')
      await main.getByRole('button', { name: text('series.book') }).click()
      // What was typed is still there, and the browser itself asks for the rest.
      await page.getByLabel(text('series.contact')).fill('070-123 45 67')
      await page.getByLabel(text('series.clash.flytta')).check()
      if (name === 'desktop') await expectAccessible()
      await main.getByRole('button', { name: text('series.book') }).click()
      await expect(main.getByText(text('series.told.bokad'))).toBeVisible()
      await expect(main.getByRole('table').getByText(text('series.how.booked'))).toHaveCount(3)
      await expectFits(page)

      await main.getByRole('link', { name: /^Avboka: tisdag 15 december/ }).click()
      await expectFits(page)
      await page.getByLabel(text('approvals.reason')).fill('Läraren är bortrest.')
      await main.getByRole('button', { name: text('series.cancelSend') }).click()
      await expect(main.getByRole('table').getByText(text('series.how.cancelled'))).toBeVisible()
      await main.getByRole('button', { name: /^Boka dagen: tisdag 15 december/ }).click()
      await expect(main.getByText(text('series.told.dag'))).toBeVisible()

      await main.getByRole('link', { name: /^Ändra: tisdag 8 december/ }).click()
      await expectFits(page)
      await page.getByLabel(text('series.start')).fill('09:00')
      await page.getByLabel(text('series.end')).fill('11:00')
      await page.getByLabel(text('series.scope.following')).check()
      await main.getByRole('button', { name: text('series.save') }).click()
      await expect(main.getByText(text('series.told.andrad'))).toBeVisible()
      await expect(main.getByRole('table').getByText(nineToEleven)).toHaveCount(2)
      if (name === 'desktop') await expectAccessible()
    })
  })
}
