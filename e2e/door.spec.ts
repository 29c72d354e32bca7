import type { BrowserContext, Page } from '@playwright/test'
import { change } from '#db/connect.server'
import { aSpace } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aPerson } from '#db/make-people'
import type { CentreId } from '~/centres/centre'
import { timeOfDay } from '~/i18n/format'
import { type Instant, instant, later, quarterOf, quarterStart } from '~/lib/time'
import { expect, expectFits, tabTo, test } from './fixtures'

const lycksele = 'an-lycksele' as CentreId
const learnerName = 'Hemliga Namnet'
const clock = (at: Instant) => timeOfDay(at, 'Europe/Stockholm', 'sv')

const aRoom = (over: Parameters<typeof aSpace>[1] = {}) =>
  change((tx) => aSpace(tx, { centreId: lycksele, seats: 8, ...over }))

/** Staff ask for a code; the tablet, which nobody has signed in to, is paired by it. */
async function pair(staff: Page, tablet: Page, name: string) {
  await staff.goto(`/personal/${lycksele}/skyltar`)
  await staff.getByRole('main').getByRole('combobox').selectOption({ label: name })
  await staff.getByRole('main').getByRole('button').click()
  const line = staff.getByRole('listitem').filter({ hasText: name })
  const code = (await line.locator('.select-all').textContent()) ?? ''
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  await tablet.goto('/skylt')
  await tablet.getByLabel('Kod', { exact: true }).fill(code.toLowerCase())
  await tablet.getByRole('button', { name: 'Koppla' }).click()
  await expect(tablet.locator('[data-door]')).toBeVisible()
  return line
}

/** What the door says now, big. */
const panel = (tablet: Page) => tablet.locator('[data-from]:not([hidden])')

/** Somebody books the room from the quarter that is now, elsewhere. */
async function book(tablet: Page, room: Awaited<ReturnType<typeof aRoom>>) {
  const now = instant(Number(await tablet.locator('[data-door]').getAttribute('data-now')))
  const startsAt = quarterStart(quarterOf(now))
  const endsAt = later(startsAt, 2 * 3_600_000)
  await change(async (tx) => {
    const { id: personId } = await aPerson(tx, { name: learnerName })
    await aBooking(tx, { spaceId: room.id, personId, startsAt, endsAt, note: 'Hemlig anteckning' })
  })
  return endsAt
}

const expectNoNames = async (tablet: Page) => {
  const said = await tablet.content()
  for (const secret of [learnerName, 'Hemlig anteckning']) expect(said).not.toContain(secret)
}

/** The line to everything is gone, or there again. */
const cut = (context: BrowserContext, offline: boolean) => context.setOffline(offline)

/** A tablet is not scrolled: all of it is in sight. */
const expectOneScreen = async (door: Page) => {
  const [content, window] = await door
    .locator('html')
    .evaluate((html) => [html.scrollHeight, html.clientHeight])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

const tablet = { viewport: { width: 1280, height: 800 }, locale: 'sv-SE' }

test('a door is paired, follows what is booked, outlives a lost line and reloads, and is disconnected', async ({
  page: staff,
  browser,
  baseURL,
  signInAs,
}) => {
  test.slow()
  const room = await aRoom({ name: 'Dörren' })
  await signInAs('staff@demo.larplats.example')
  const context = await browser.newContext({ ...tablet, baseURL })
  const door = await context.newPage()
  const line = await pair(staff, door, room.name)
  await expect(panel(door)).toContainText('Ledigt')
  await expect(panel(door)).toContainText('Free until')
  await expect(door.getByRole('heading', { level: 1 })).toContainText(room.name)

  const until = await book(door, room)
  await expect(panel(door)).toContainText('Upptaget', { timeout: 10_000 })
  await expect(panel(door)).toContainText(`till ${clock(until)}`)
  await expect(panel(door)).toContainText(`Taken until ${clock(until).replace('.', ':')}`)
  await expectNoNames(door)
  await expectOneScreen(door)
  await door.screenshot({ path: 'test-results/door-taken.png' })

  await staff.reload()
  await expect(line).toContainText('Visas')
  await expect(line.locator('.select-all')).toHaveCount(0)

  await door.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await cut(context, true)
  const lost = door.locator('[data-lost]')
  await expect(lost).toContainText(/^Ingen kontakt sedan \d\d\.\d\d – visar det senast kända$/, {
    timeout: 25_000,
  })
  await expect(panel(door)).toContainText('Upptaget')
  await door.reload()
  await expect(panel(door)).toContainText(`till ${clock(until)}`)
  await expect(lost).toContainText('Ingen kontakt sedan', { timeout: 25_000 })
  await expectOneScreen(door)
  await door.screenshot({ path: 'test-results/door-lost.png' })
  await expect(door.getByRole('heading', { level: 1 })).toHaveCSS('font-weight', '750')
  await expectNoNames(door)
  await cut(context, false)
  await expect(lost).toBeEmpty({ timeout: 10_000 })

  await line.getByRole('link', { name: 'Koppla bort' }).click()
  await staff.getByRole('button', { name: 'Koppla bort' }).click()
  await expect(staff.getByText('Skylten är bortkopplad.')).toBeVisible()
  await expect(door.getByLabel('Kod', { exact: true })).toBeVisible({ timeout: 10_000 })
  await expect(door.getByText('Be personalen om en ny kod')).toBeVisible()
  await cut(context, true)
  await door.reload().catch(() => undefined)
  await expect(door.locator('[data-door]')).toHaveCount(0)
  await context.close()
  await staff.goto(`/personal/${lycksele}/logg`)
  for (const deed of ['Lade till en dörrskylt', 'Kopplade bort en dörrskylt'])
    await expect(staff.getByText(deed).first()).toBeVisible()
})

test('after half an hour without a line it does not know; what began meanwhile it knew before', async ({
  page: staff,
  browser,
  baseURL,
  signInAs,
}) => {
  test.slow()
  const room = await aRoom({ name: 'Halvtimmen' })
  await signInAs('staff@demo.larplats.example')
  const context = await browser.newContext({ ...tablet, baseURL })
  const door = await context.newPage()
  await door.clock.install()
  await pair(staff, door, room.name)
  const now = instant(Number(await door.locator('[data-door]').getAttribute('data-now')))
  // So that it begins within the half hour, and the line is cut before.
  const startsAt = quarterStart(quarterOf(later(now, 60_000)) + 1)
  await change(async (tx) => {
    const { id: personId } = await aPerson(tx, { name: learnerName })
    await aBooking(tx, { spaceId: room.id, personId, startsAt, endsAt: later(startsAt, 3_600_000) })
  })
  await expect(panel(door)).toContainText(`till ${clock(startsAt)}`, { timeout: 10_000 })
  await cut(context, true)
  await door.clock.fastForward(startsAt - now + 30_000)
  await expect(panel(door)).toContainText('Upptaget')
  await expect(door.locator('[data-lost]')).toContainText('Ingen kontakt sedan')
  await expect(door.locator('[data-clock]')).toHaveText(/^\d\d\.\d\d$/)
  await door.clock.fastForward('31:00')
  await expect(panel(door)).toBeHidden()
  await expect(door.locator('[data-unknown]')).toContainText('Vet inte')
  await expect(door.locator('[data-unknown]')).toContainText(/Ingen kontakt sedan \d\d\.\d\d\./)
  await expectOneScreen(door)
  await door.screenshot({ path: 'test-results/door-unknown.png' })
  // The picture to check in by runs out long before.
  await expect(door.locator('[data-check-in]')).toBeHidden()
  await expect(door.getByText('Checka in hos personalen')).toBeVisible()
  await cut(context, false)
  await expect(panel(door)).toContainText('till', { timeout: 15_000 })
  await expect(door.locator('[data-unknown]')).toBeHidden()
  await context.close()
})

test('a wrong code is a sentence, and the form is used by keys alone', async ({ page, expectAccessible }) => {
  await page.goto('/skylt')
  await tabTo(page, page.getByLabel('Kod'))
  await page.keyboard.type('K7QF4M')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Koden stämmer inte')
  await expectAccessible()
})

const looks = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'tablet', width: 800, height: 1280 },
  { name: 'wide', width: 1280, height: 800 },
] as const

test('staff see the code that a display waits for, on a phone too, and nobody else’s', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const room = await aRoom({ name: 'Väntedörren' })
  await signInAs('staff@demo.larplats.example')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`/personal/${lycksele}/skyltar`)
  await page.getByRole('main').getByRole('combobox').selectOption({ label: room.name })
  await page.getByRole('main').getByRole('button').click()
  const line = page.getByRole('listitem').filter({ hasText: room.name })
  await expect(line).toContainText('Väntar på koden')
  await expect(line).toContainText(/\/skylt på plattan och skriv koden. Den gäller till kl. \d\d\.\d\d\./)
  await expectFits(page)
  await expectAccessible()
  await tabTo(page, line.getByRole('link'))
  await page.keyboard.press('Enter')
  await expectFits(page)
  await expectAccessible()
})

test('axe finds nothing on a door, whatever it says, and it fits', async ({
  page,
  context,
  signInAs,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.slow()
  const room = await aRoom({ name: 'Axeldörren', places: 12, kind: 'study-hall', bookable: 'place' })
  await signInAs('staff@demo.larplats.example')
  await page.goto(`/personal/${lycksele}/skyltar`)
  const staff = await browser.newContext({ baseURL, locale: 'sv-SE' })
  await staff.addCookies(await context.cookies())
  const other = await staff.newPage()
  await pair(other, page, room.name)
  await expect(panel(page)).toContainText('12 av 12 platser lediga')
  for (const { name, ...viewport } of looks) {
    await page.setViewportSize(viewport)
    await expectFits(page)
    if (name !== 'phone') await expectOneScreen(page)
    await expectAccessible()
    await page.screenshot({ path: `test-results/door-${name}.png` })
  }
  await other.goto(`/personal/${lycksele}/skyltar`)
  await expect(other.getByRole('main')).toContainText('Senast sedd')
  await other.screenshot({ path: 'test-results/staff-displays.png', fullPage: true })
  await staff.close()
})

test('without script it shows what it knows as it is opened', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  const room = await aRoom({ name: 'Skriptlösa' })
  await signInAs('staff@demo.larplats.example')
  const context = await browser.newContext({ ...tablet, baseURL, javaScriptEnabled: false })
  const door = await context.newPage()
  await pair(page, door, room.name)
  await expect(panel(door)).toContainText('Ledigt')
  await expect(door.locator('noscript p')).toBeVisible()
  await context.close()
})
