import type { Browser } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { startSession } from '~/identity/session.server'
import { expect, expectFits, now, tabTo, test } from './fixtures'

const lycksele = 'an-lycksele' as CentreId

/** Somebody else with a browser of their own. */
async function as(browser: Browser, baseURL: string | undefined, email: string, look: object) {
  const [person] = await read().select({ id: people.id }).from(people).where(eq(people.email, email))
  if (!person) throw new Error(`there is no ${email}`)
  const caller = { now, address: '127.0.0.1', secure: false, device: 'Playwright', session: null }
  const [pair = ''] = (await startSession(person.id, caller)).split(';')
  const [name = '', value = ''] = pair.split('=')
  const context = await browser.newContext({ locale: 'sv-SE', baseURL, ...look })
  await context.addCookies([{ name, value, url: baseURL ?? '' }])
  return context.newPage()
}

/** A phone without JavaScript, and a desk with it; the contact of each is a sample account. */
const looks = {
  'phone without script': {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    contact: 'learner@demo.larplats.example',
  },
  desktop: { viewport: { width: 1280, height: 900 }, contact: 'learner3@demo.larplats.example' },
} as const

for (const [name, { contact, ...look }] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)
    // Three browsers, and letters that are waited for.
    test.slow()

    test('a manager shares a room; its contact books to the end of the quota; it is shown, and ended', async ({
      page,
      browser,
      baseURL,
      text,
      mailTo,
      signInAs,
      expectAccessible,
    }) => {
      const school = `Exempelskolan ${name}`
      const room = await change((tx) => aSpace(tx, { centreId: lycksele, seats: 8, name: `Delad ${name}` }))
      await signInAs('manager@demo.larplats.example')
      const main = page.getByRole('main')

      // An agreement of three hours a week; what was typed stays when something is wrong.
      await page.goto(`/personal/${lycksele}`)
      const menu = page.getByRole('navigation', { name: text('desk.menu') })
      await menu.getByText(text('desk.nav.more'), { exact: true }).click()
      await menu.getByRole('link', { name: text('sharing.title'), exact: true }).click()
      await main.getByRole('link', { name: text('sharing.staff.add') }).click()
      await expectFits(page)
      await page.getByLabel(text('sharing.form.name')).fill(school)
      await page.getByLabel(text('sharing.form.contactName')).fill('Ulla Exempel')
      await page.getByLabel(text('sharing.form.email')).fill(contact)
      await page.getByLabel(text('sharing.form.hours')).fill('tre')
      await main.getByRole('button', { name: text('sharing.form.save') }).click()
      await expect(main.getByRole('alert')).toContainText(text('sharing.form.errors.hours'))
      await expect(main.getByRole('alert')).toContainText(text('sharing.form.errors.spaces'))
      await expect(page.getByLabel(text('sharing.form.name'))).toHaveValue(school)
      if (name === 'desktop') await expectAccessible()
      await page.getByLabel(text('sharing.form.hours')).fill('3')
      await page.getByLabel(room.name).check()
      await main.getByRole('button', { name: text('sharing.form.save') }).click()
      await expect(main.getByText(text('sharing.staff.done.inbjuden'))).toBeVisible()
      const card = main.getByRole('article', { name: school })
      await expect(card).toContainText('0 min')
      await expectFits(page)
      const letter = await mailTo(contact, 'Lycksele Lärcentrum')
      expect(letter.text).toContain('/konto/samarbeten')
      expect(letter.text).toContain(school)

      // The contact books two hours, and is then offered no more than what is left.
      const guest = await as(browser, baseURL, contact, look)
      const theirs = guest.getByRole('main')
      const lookAt = async (day: string) => {
        await guest.goto('/konto/samarbeten')
        await expectFits(guest)
        const form = theirs.getByRole('form', { name: `${text('sharing.own.book')}: ${school}` })
        await form.getByLabel(text('sharing.own.day')).fill(day)
        await form.getByLabel(text('sharing.own.time')).fill('10:00')
        await form.getByRole('button').click()
        await guest.waitForURL('**/bokning?**')
      }
      await guest.context().addCookies([{ name: 'sprak', value: 'sv', url: baseURL ?? '' }])
      await lookAt('2026-12-01')
      await expect(
        theirs.getByRole('link', { name: text('sharing.booking.for', { name: school }) }),
      ).toHaveAttribute('aria-current', 'true')
      await guest.getByLabel(text('booking.form.end')).selectOption('2026-12-01T11:00:00Z')
      await theirs.getByRole('button', { name: text('booking.form.book') }).click()
      await expect(theirs.getByText(text('booking.told.bokad'))).toBeVisible()
      await expect(theirs).toContainText(school)
      const mine = guest.url()
      await lookAt('2026-12-02')
      const ends = guest.getByLabel(text('booking.form.end')).locator('option')
      await expect(ends.last()).toHaveAttribute('value', '2026-12-02T10:00:00Z')
      await theirs.getByRole('button', { name: text('booking.form.book') }).click()
      await expect(theirs.getByText(text('booking.told.bokad'))).toBeVisible()
      await lookAt('2026-12-03')
      await expect(theirs.getByRole('alert')).toContainText('Veckans kvot')

      // Others meet nothing of it.
      const stranger = await as(browser, baseURL, 'learner2@demo.larplats.example', look)
      expect((await stranger.goto(mine))?.status()).toBe(404)
      await stranger.context().close()

      // The day shows the organisation, and no person.
      await page.goto(`/personal/${lycksele}?dag=2026-12-01`)
      const row = main.getByRole('row').filter({ hasText: room.name })
      await expect(row.first()).toContainText(school)

      // Ending lists what is to come; one is kept, one is called off.
      await page.goto(`/personal/${lycksele}/samarbeten`)
      await main.getByRole('link', { name: `${text('sharing.staff.end')}: ${school}` }).click()
      await expectFits(page)
      await expect(main.getByRole('checkbox')).toHaveCount(2)
      if (name === 'desktop') await expectAccessible()
      await main.getByRole('checkbox').first().uncheck()
      const end = main.getByRole('button', { name: text('sharing.end.yes') })
      await end.click()
      await expect(main.getByRole('alert')).toContainText(text('sharing.end.errors.reason'))
      await expect(main.getByRole('checkbox').first()).not.toBeChecked()
      await page.getByLabel(text('sharing.end.reason')).fill('Lokalen ska byggas om.')
      if (name === 'desktop') {
        await tabTo(page, end)
        await page.keyboard.press('Enter')
      } else await end.click()
      await expect(main.getByText(text('sharing.staff.done.avslutad'))).toBeVisible()
      await expect(main.getByText(text('sharing.staff.cancelled', { count: 1 }))).toBeVisible()
      const told = await mailTo(contact, /^(Inställt|Called off):/)
      expect(told.text).toContain('Lokalen ska byggas om.')
      await guest.goto('/konto/samarbeten')
      await expect(theirs).toContainText(text('sharing.own.ended'))
      await guest.goto(mine)
      await expect(theirs).toContainText(text('booking.states.confirmed'))
      await page.goto(`/personal/${lycksele}/logg`)
      await expect(main).toContainText(text('day.log.deeds.end-partner'))
      await guest.context().close()
    })
  })
}
