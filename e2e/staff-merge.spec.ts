import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { change } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aMembership, aPerson, aTag } from '#db/make-people'
import { startSession } from '~/identity/session.server'
import { hourMs, later } from '~/lib/time'
import { expect, expectFits, linkIn, now, test } from './fixtures'

/** A phone without JavaScript, and a desk with it. */
const looks = {
  phone: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const

/** A centre of its own that knows two accounts of one person: the new one has booked, the old one, too, and has a tag. */
const aHouse = (look: string) =>
  change(async (tx) => {
    const centre = await aCentre(tx, { name: `Lärcentrum Dubbel ${look}` })
    const at = { centreId: centre.id }
    await hours(tx, { ...at, weekdays: [1, 2, 3, 4, 5, 6, 7], opensMinute: 0, closesMinute: 1440 })
    const [first, second] = [
      await aSpace(tx, { ...at, name: 'Lilla rummet' }),
      await aSpace(tx, { ...at, name: 'Stora rummet' }),
    ]
    const account = (name: string, email: string) =>
      aPerson(tx, { name, email: `${email}@larplats.example`, createdAt: now, emailConfirmedAt: now })
    const staff = await account('Disk', `disk-dubbel-${look}`)
    await aMembership(tx, { ...at, personId: staff.id })
    const kept = await account(`Kajsa Ny ${look}`, `kajsa.ny.${look}`)
    const closed = await account(`Kajsa Gammal ${look}`, `eva.gammal.${look}`)
    const startsAt = later(now, 30 * hourMs)
    await aBooking(tx, { spaceId: first.id, personId: kept.id, startsAt })
    await aBooking(tx, { spaceId: second.id, personId: closed.id, startsAt: later(startsAt, 3 * hourMs) })
    await aTag(tx, { ...at, number: 'T99', personId: closed.id, issuedAt: now })
    return { centre, staff, kept, closed }
  })

type Owner = Awaited<ReturnType<typeof aHouse>>['kept']

/** Somebody with a browser of their own. */
async function as(browser: Browser, baseURL: string | undefined, { id }: Owner, look: object): Promise<Page> {
  const caller = { now, address: '127.0.0.1', secure: false, device: 'Playwright', session: null }
  const [pair = ''] = (await startSession(id, caller)).split(';')
  const [name = '', value = ''] = pair.split('=')
  const context = await browser.newContext({ locale: 'sv-SE', baseURL, ...look })
  await context.addCookies([{ name, value, url: baseURL ?? '' }])
  return context.newPage()
}

async function looksGood(page: Page, name: string) {
  await expectFits(page)
  if (name !== 'desktop') return
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('two accounts of one person: staff ask, each owner answers by their own letter, and they are one', async ({
      page,
      browser,
      baseURL,
      text,
      signInAs,
      mailTo,
    }) => {
      test.slow()
      const { centre, staff, kept, closed } = await aHouse(name)
      const main = page.getByRole('main')
      await signInAs(staff.email)

      // From the page of the one, the other is looked for and picked; the owners of both are asked.
      const profile = `/personal/${centre.id}/personer/${kept.id}`
      await page.goto(profile)
      await main.getByRole('link', { name: text('people.person.samePerson', { who: kept.name }) }).click()
      await looksGood(page, name)
      await page.getByLabel(text('people.merge.find')).fill('kajsa')
      await main.getByRole('button', { name: text('people.merge.findButton') }).click()
      await looksGood(page, name)
      await expect(
        main.getByRole('link', { name: text('people.merge.pick', { who: kept.name }) }),
      ).toHaveCount(0)
      await main.getByRole('link', { name: text('people.merge.pick', { who: closed.name }) }).click()
      await expect(main.getByRole('radio').first()).toBeChecked()
      await looksGood(page, name)
      await main.getByRole('button', { name: text('people.merge.button') }).click()
      await expect(main.getByText(text('people.told.fragad'))).toBeVisible()
      await expect(main).toContainText(text('people.merge.states.open'))
      await looksGood(page, name)

      // The owner of the old account reads what would happen, and says yes. Nothing happens yet.
      const old = await as(browser, baseURL, closed, look)
      const theirs = old.getByRole('main')
      const first = await mailTo(closed.email, /Har du två konton/)
      expect(first.text).toMatch(/k…[a-z]@larplats\.example/)
      await old.goto(linkIn(first))
      await expect(theirs).toContainText(centre.name)
      await expect(theirs).toContainText(text('access.merge.closed'))
      await expect(theirs).not.toContainText(kept.email)
      await looksGood(old, name)
      await theirs.getByRole('button', { name: text('access.merge.yes') }).click()
      await expect(theirs).toContainText(text('access.merge.agreed'))
      await looksGood(old, name)
      await old.goto('/bokningar')
      await expect(theirs).toContainText('Stora rummet')
      await page.goto(profile)
      await expect(main).toContainText(text('people.merge.states.half'))
      await expect(main).not.toContainText('T99')

      // The other owner says yes, too: they are one.
      const fresh = await as(browser, baseURL, kept, look)
      const own = fresh.getByRole('main')
      const second = await mailTo(kept.email, /Har du två konton/)
      await fresh.goto(linkIn(second))
      await expect(own).toContainText(text('access.merge.kept'))
      await own.getByRole('button', { name: text('access.merge.yes') }).click()
      await expect(own.getByRole('heading', { level: 1 })).toHaveText(text('access.merge.merged'))
      await looksGood(fresh, name)
      await own.getByRole('link', { name: text('access.merge.signIn') }).click()
      for (const room of ['Lilla rummet', 'Stora rummet']) await expect(own).toContainText(room)
      await mailTo(kept.email, /Dina två konton är ett/)
      await mailTo(closed.email, /Ditt konto är stängt/)

      // The old account is signed out; its page leads to the one that stays, with the tag.
      await old.goto('/bokningar')
      await expect(old).toHaveURL(/\/logga-in/)
      await page.goto(`/personal/${centre.id}/personer/${closed.id}`)
      await expect(page).toHaveURL(new RegExp(`${profile}$`))
      await expect(main).toContainText('T99')
      await expect(main).toContainText('Kontona slogs ihop')
      for (const one of [old, fresh]) await one.context().close()
    })

    test('the other account is not hers: one no, and both stay as they are', async ({
      page,
      browser,
      baseURL,
      text,
      signInAs,
      mailTo,
    }) => {
      const { centre, staff, kept, closed } = await aHouse(`nej-${name}`)
      const main = page.getByRole('main')
      await signInAs(staff.email)
      await page.goto(`/personal/${centre.id}/personer/${kept.id}/sammanslagning?med=${closed.id}`)
      await main.getByRole('button', { name: text('people.merge.button') }).click()
      await expect(main.getByText(text('people.told.fragad'))).toBeVisible()
      const owner = await as(browser, baseURL, closed, look)
      await owner.goto(linkIn(await mailTo(closed.email, /Har du två konton/)))
      await owner.getByRole('button', { name: text('access.merge.no') }).click()
      await expect(owner.getByRole('heading', { level: 1 })).toHaveText(text('access.merge.over'))
      await looksGood(owner, name)
      await owner.getByRole('link', { name: text('access.merge.signIn') }).click()
      await expect(owner.getByRole('main')).toContainText('Stora rummet')
      await owner.context().close()
      await page.reload()
      await expect(main).toContainText(text('people.merge.states.declined'))
    })
  })
}
