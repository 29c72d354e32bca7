import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking, aWait } from '#db/make-bookings'
import { aMembership, aPerson } from '#db/make-people'
import { bookings } from '#db/schema'
import { textIn } from '~/i18n/text'
import { dayMs, hourMs, later, minuteMs } from '~/lib/time'
import { scanned, signIn } from './desk'
import { expect, expectFits, now, test } from './fixtures'

const text = textIn('sv')

/**
 * A morning at nine: one who comes with a code, one who comes with a phone, one who should have come at
 * eight to the only place of the quiet room, which somebody waits for, and eleven who come tomorrow.
 */
const aMorning = () =>
  change(async (tx) => {
    const centre = await aCentre(tx, { name: 'Hela dagens lärcentrum' })
    const at = { centreId: centre.id }
    await hours(tx, { ...at, opensMinute: 6 * 60, closesMinute: 20 * 60 })
    const hall = { ...at, kind: 'study-hall', bookable: 'place' } as const
    const cellar = await aSpace(tx, { ...hall, name: 'Källarsalen', places: 11, seats: 11 })
    await aSpace(tx, { ...hall, name: 'Vindssalen', places: 9, seats: 9 })
    const quiet = await aSpace(tx, { ...at, name: 'Tysta rummet' })
    const room = await aSpace(tx, { ...at, name: 'Grupprummet' })
    const staff = await aPerson(tx, { name: 'Birgitta Forsgren' })
    await aMembership(tx, { personId: staff.id, role: 'staff', centreId: centre.id })
    const [early, learner, late, waiting] = [
      await aPerson(tx, { name: 'Elin Tidig' }),
      await aPerson(tx, { name: 'Åsa Öhman' }),
      await aPerson(tx, { name: 'Sture Sen' }),
      await aPerson(tx, { name: 'Vera Väntande' }),
    ]
    const from = (minutes: number, length: number) => ({
      startsAt: later(now, minutes * minuteMs),
      endsAt: later(now, (minutes + length) * minuteMs),
    })
    // The desk has been at work since eight, so that who is not there is missing.
    const came = { checkedInAt: later(now, -hourMs), checkedInBy: 'staff' } as const
    await aBooking(tx, { personId: early.id, spaceId: cellar.id, ...from(-60, 180), ...came })
    const wait = await aWait(tx, { personId: waiting.id, spaceId: quiet.id, ...from(30, 60) })
    for (let number = 0; number < 11; number += 1)
      await aBooking(tx, { spaceId: cellar.id, ...from(25 * 60, 120) })
    return {
      centre,
      cellar,
      staff,
      learner,
      waiting,
      wait,
      code: await aBooking(tx, { personId: learner.id, spaceId: cellar.id, ...from(0, 120) }),
      byPicture: await aBooking(tx, { personId: learner.id, spaceId: room.id, ...from(15, 45) }),
      late: await aBooking(tx, { personId: late.id, spaceId: quiet.id, ...from(-60, 180) }),
    }
  })

const looks = [
  { name: 'a phone', viewport: { width: 360, height: 740 } },
  { name: 'a desktop', viewport: { width: 1280, height: 900 } },
]

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look)
    test.slow()

    test('a whole day: walk-in, check-in by code and by picture, released and offered on, a burst pipe, paper', async ({
      page,
      browser,
      baseURL,
    }, info) => {
      const made = await aMorning()
      const desk = `/personal/${made.centre.id}`
      const main = page.getByRole('main')
      await signIn(page, made.staff.id, baseURL)
      const phone = async (id: typeof made.staff.id) => {
        const context = await browser.newContext({
          locale: 'sv-SE',
          baseURL,
          viewport: { width: 360, height: 740 },
        })
        const opened = await context.newPage()
        await signIn(opened, id, baseURL)
        return opened
      }

      await test.step('somebody walks in', async () => {
        await page.goto(desk)
        await main.getByRole('link', { name: text('day.book') }).click()
        await main.getByRole('link', { name: /^Vindssalen/ }).click()
        await page.getByLabel(text('day.bookFor.name'), { exact: true }).fill('Gun Lundmark')
        await page.getByLabel(text('day.bookFor.contact')).fill('070-123 45 67')
        await main.getByRole('button', { name: text('day.bookFor.book'), exact: true }).click()
        await expect(main.getByText(/^Här sedan/)).toBeVisible()
      })

      await test.step('somebody comes with a code', async () => {
        await page.goto(desk)
        await page.getByLabel(text('day.search.label')).fill(made.code.reference)
        await page.keyboard.press('Enter')
        await main.getByRole('button', { name: 'Checka in: Åsa Öhman' }).click()
        await expect(main.getByText('Åsa Öhman är incheckad.')).toBeVisible()
      })

      await test.step('somebody reads the picture at the desk with their phone', async () => {
        await page.goto(`${desk}/incheckning`)
        const theirs = await phone(made.learner.id)
        await theirs.goto(await scanned(page))
        await theirs.getByRole('button', { name: /^Checka in: 09.15/ }).click()
        await expect(theirs.getByText(text('day.checkIn.done'))).toBeVisible()
        await theirs.context().close()
      })

      await test.step('the hall is shut for a burst pipe: eleven are moved or told', async () => {
        await page.goto(`${desk}/stangningar`)
        await main.getByRole('link', { name: text('capacity.closures.new') }).click()
        await page.getByLabel(text('capacity.close.what')).selectOption({ label: 'Källarsalen' })
        await page.getByLabel(text('capacity.close.from')).fill('2026-11-24')
        await page.getByLabel(text('capacity.close.reason')).fill('Vattenläcka i källaren')
        await main.getByRole('button', { name: text('capacity.close.button') }).click()
        const inside = main.getByRole('checkbox')
        await expect(inside).toHaveCount(11)
        for (let at = 0; at < 9; at += 1) await inside.nth(at).uncheck()
        await main.getByRole('button', { name: text('capacity.affected.cancel') }).click()
        await expect(inside).toHaveCount(9)
        await main.getByRole('button', { name: text('capacity.affected.move') }).click()
        await expect(main.getByText(text('capacity.closure.handled'))).toBeVisible()
        const rows = await read().select().from(bookings).where(eq(bookings.centreId, made.centre.id))
        const tomorrow = rows.filter((one) => one.startsAt >= later(now, dayMs))
        const stay = tomorrow.filter((one) => one.state === 'confirmed' && one.spaceId === made.cellar.id)
        expect([tomorrow.length, stay.length]).toEqual([11, 0])
        expect(tomorrow.filter(({ state }) => state === 'cancelled')).toHaveLength(2)
      })

      await test.step('who is late is released, and who waits gets the place', async () => {
        const theirs = await phone(made.waiting.id)
        const accept = theirs.getByRole('button', { name: text('waits.one.accept') })
        // Once a minute the clock's turn comes.
        await expect(async () => {
          await theirs.goto(`/koplatser/${made.wait.id}`)
          await expect(accept).toBeVisible({ timeout: 500 })
        }).toPass({ timeout: 100_000, intervals: [1000] })
        await accept.click()
        await expect(theirs.getByText(text('booking.told.bokad'))).toBeVisible()
        await theirs.context().close()
        await page.goto(`${desk}/bokningar/${made.late.id}`)
        await expect(main.getByText(text('booking.states.no-show')).first()).toBeVisible()
      })

      await test.step('the list of the day is enough on paper', async () => {
        await page.goto(desk)
        await expectFits(page)
        await page.screenshot({ path: info.outputPath('day.png'), fullPage: true })
        const paper = await page.pdf({ format: 'A4', path: info.outputPath('day-list.pdf') })
        expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
        await page.emulateMedia({ media: 'print' })
        const list = page.locator('table.day-list')
        for (const said of ['Gun Lundmark', '070-123 45 67', 'Vera Väntande', made.code.reference])
          await expect(list).toContainText(said)
        await expect(list.getByRole('row', { name: made.late.reference })).toContainText('Kom inte')
      })
    })
  })
}
