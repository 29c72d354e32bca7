import type { Browser, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aMembership, aPerson } from '#db/make-people'
import { people } from '#db/schema'
import { plainDesk } from '~/centres/desk-rules'
import { startSession } from '~/identity/session.server'
import { hourMs, isoInstant, later } from '~/lib/time'
import { expect, expectFits, now, test } from './fixtures'

/** A phone without JavaScript, and a desk with it. */
const looks = {
  phone: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const

/** A centre of its own that suspends at the first no-show, with those who work there and come there. */
const aHouse = (look: string) =>
  change(async (tx) => {
    const desk = { ...plainDesk, noShowsMost: 1 }
    const centre = await aCentre(tx, { name: `Lärcentrum ${look}`, email: `${look}@larplats.example`, desk })
    const at = { centreId: centre.id }
    await hours(tx, { ...at, weekdays: [1, 2, 3, 4, 5, 6, 7], opensMinute: 0, closesMinute: 1440 })
    const closed = await aSpace(tx, { ...at, name: 'Tysta rummet', rules: { audience: { who: 'approved' } } })
    const open = await aSpace(tx, { ...at, name: 'Öppna rummet' })
    const account = (name: string) =>
      aPerson(tx, {
        name: `${name} ${look}`,
        email: `${name}-${look}@larplats.example`.toLowerCase(),
        createdAt: now,
        emailConfirmedAt: now,
      })
    const [manager, staff, learner, guest] = [
      await account('Ansvar'),
      await account('Disk'),
      await account('Kajsa'),
      await account('Gustav'),
    ]
    await aMembership(tx, { ...at, personId: manager.id, role: 'manager' })
    await aMembership(tx, { ...at, personId: staff.id })
    const begun = { startsAt: later(now, -hourMs), endsAt: later(now, 4 * hourMs) }
    const missed = await aBooking(tx, { ...begun, spaceId: open.id, personId: learner.id })
    const startsAt = later(now, 30 * hourMs)
    const unknown = await aBooking(tx, {
      spaceId: open.id,
      personId: null,
      guestName: guest.name,
      guestContact: guest.email,
      startsAt,
    })
    return { centre, closed, open, manager, staff, learner, guest, missed, unknown }
  })

/** Somebody with a browser of their own. */
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

const tomorrow = encodeURIComponent(isoInstant(later(now, 26 * hourMs)))

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('people: let in, a tag, not come, suspended and let off, tied to an account, gone from the desk', async ({
      page,
      browser,
      baseURL,
      text,
      signInAs,
      mailTo,
      expectAccessible,
    }) => {
      test.slow()
      const house = await aHouse(name)
      const { centre, learner: person } = house
      const desk = `/personal/${centre.id}`
      const main = page.getByRole('main')
      const fits = async () => {
        await expectFits(page)
        if (name === 'desktop') await expectAccessible()
      }
      const learner = await as(browser, baseURL, person.email, look)
      const theirs = learner.getByRole('main')
      await signInAs(house.manager.email)

      // Not let in: the page says whom to ask. Approved by address; then it can be booked.
      await learner.goto(`/lokaler/${house.closed.id}/bokning?start=${tomorrow}`)
      await expect(theirs).toContainText(`Kontakta ${centre.name} för att bli godkänd: ${centre.email}`)
      await page.goto(`${desk}/godkanda`)
      await fits()
      await page.getByLabel(text('people.approved.email')).fill(person.email)
      await main.getByRole('button', { name: text('people.approved.button') }).click()
      await expect(main.getByText(text('people.approved.told'))).toBeVisible()
      await expect(main.getByRole('link', { name: person.name })).toBeVisible()
      await learner.reload()
      await theirs.getByRole('button').click()
      await expect(learner.getByText(text('booking.told.bokad'))).toBeVisible()

      // Found by name; a tag, which nobody else can have meanwhile, and which is lost.
      await page.goto(`${desk}/personer`)
      await fits()
      await page.getByLabel(text('people.find')).fill('kajsa')
      await main.getByRole('button', { name: text('people.findButton') }).click()
      await main.getByRole('link', { name: person.name }).click()
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(person.name)
      await fits()
      const profile = page.url()
      for (const told of [text('people.told.tagg', { who: person.name }), text('people.reasons.tagHeld')]) {
        await page.goto(profile)
        await main.getByRole('link', { name: text('people.person.issue') }).click()
        await page.getByLabel(text('people.issue.number')).fill('t 17')
        await main.getByRole('button', { name: text('people.issue.button') }).click()
        await expect(main.getByText(told)).toBeVisible()
        await fits()
      }
      await page.goto(profile)
      await main.getByRole('button', { name: 'Borttappad: tagg T17' }).click()
      await expect(main.getByText(text('people.told.forlust'))).toBeVisible()
      await page.goto(`${desk}/taggar`)
      await fits()
      const toRevoke = main.getByRole('table', { name: text('people.tags.revoke') })
      await expect(toRevoke.getByRole('row').filter({ hasText: 'T17' })).toContainText('Borttappad')
      await toRevoke.getByRole('button', { name: 'Spärrad i låset: tagg T17' }).click()
      await expect(main.getByText(text('people.told.sparr'))).toBeVisible()
      await expect(toRevoke).toHaveCount(0)

      // Not let in any more: what it breaks is seen first, and stays.
      await page.goto(profile)
      await main.getByRole('link', { name: text('people.person.takeBack') }).click()
      await expect(main.getByRole('alert')).toContainText('Tysta rummet')
      await fits()
      await main.getByRole('button', { name: text('people.takeBack.button') }).click()
      await expect(main.getByText(text('people.told.aterkallad', { who: person.name }))).toBeVisible()
      await expect(main.getByRole('table', { name: /^Kommande/ })).toContainText('Tysta rummet')

      // Did not come: suspended, told on the page and by mail, and let off with a reason.
      await page.goto(`${desk}/bokningar/${house.missed.id}`)
      await main.getByRole('button', { name: /^Kom inte/ }).click()
      await main.getByRole('link', { name: person.name }).first().click()
      await expect(main).toContainText('Avstängd, kan boka från måndag 7 december 2026')
      await fits()
      await learner.goto(`/lokaler/${house.open.id}/bokning?start=${tomorrow}`)
      await expect(theirs).toContainText('kan boka här igen från måndag 7 december')
      await expectFits(learner)
      const letter = await mailTo(person.email, /kan inte boka/)
      expect(letter.text).toContain('måndag 7 december 2026')
      await main.getByRole('link', { name: text('people.person.lift') }).click()
      await fits()
      await page.getByLabel(text('people.lift.reason')).fill('Var sjuk')
      await main.getByRole('button', { name: text('people.lift.button') }).click()
      await expect(main.getByText(text('people.told.havd', { who: person.name }))).toBeVisible()
      await learner.reload()
      await theirs.getByRole('button').click()
      await expect(learner.getByText(text('booking.told.bokad'))).toBeVisible()
      await learner.context().close()

      // A guest who has an account.
      await page.goto(`${desk}/bokningar/${house.unknown.id}`)
      await main.getByRole('link', { name: text('people.tie.link') }).click()
      await fits()
      await main.getByRole('button', { name: text('people.tie.button', { who: house.guest.name }) }).click()
      await expect(main.getByText(text('people.told.knuten'))).toBeVisible()
      await expect(main.getByRole('table', { name: /^Kommande/ })).toContainText('Öppna rummet')
      await mailTo(house.guest.email, /^Bokat: Öppna rummet/)

      // Who works there no more finds the desk closed at once.
      const colleague = await as(browser, baseURL, house.staff.email, look)
      expect((await colleague.goto(desk))?.status()).toBe(200)
      await page.goto(`${desk}/medarbetare`)
      await main.getByRole('link', { name: `${text('staff.members.end')}: ${house.staff.name}` }).click()
      await fits()
      await main.getByRole('button', { name: 'Avsluta som personal' }).click()
      await expect(main.getByText(text('staff.done.avslutad'))).toBeVisible()
      await expect(main.getByText(house.staff.name)).toHaveCount(0)
      expect((await colleague.goto(desk))?.status()).toBe(404)
      expect((await colleague.goto('/bokningar'))?.status()).toBe(200)
      await colleague.context().close()
    })
  })
}
