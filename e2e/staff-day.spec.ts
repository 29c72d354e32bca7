import { change } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { aMembership, aPerson } from '#db/make-people'
import type { CentreId } from '~/centres/centre'
import { textIn } from '~/i18n/text'
import { later, minuteMs } from '~/lib/time'
import { scanned, signIn } from './desk'
import { expect, expectFits, now, test } from './fixtures'

const text = textIn('sv')

/** A centre of its own for each run, with a room, a hall, somebody of the staff and a learner with bookings. */
async function aDay() {
  const made = await change(async (tx) => {
    const centre = await aCentre(tx, { name: 'Dagens lärcentrum' })
    const at = { centreId: centre.id }
    await hours(tx, { ...at, opensMinute: 8 * 60, closesMinute: 20 * 60 })
    const room = await aSpace(tx, { ...at, name: 'Grupprummet' })
    const hall = await aSpace(tx, { ...at, name: 'Salen', kind: 'study-hall', places: 4, bookable: 'place' })
    const staff = await aPerson(tx, { name: 'Birgitta Forsgren' })
    await aMembership(tx, { personId: staff.id, role: 'manager', centreId: centre.id })
    const learner = await aPerson(tx, { name: 'Åsa Öhman' })
    const hidden = await aPerson(tx, {
      name: 'Hemlig Person',
      alias: 'Studerande Q7',
      protectedIdentity: true,
    })
    const booked = (personId: typeof staff.id, spaceId: typeof room.id, from: number, to: number) =>
      aBooking(tx, {
        personId,
        spaceId,
        startsAt: later(now, from * minuteMs),
        endsAt: later(now, to * minuteMs),
      })
    return {
      centre,
      room,
      hall,
      staff,
      learner,
      code: await booked(learner.id, hall.id, 0, 120),
      byPicture: await booked(learner.id, room.id, 15, 60),
      late: await booked(hidden.id, hall.id, -60, 180),
    }
  })
  return made
}

const looks = [
  { name: 'a phone without JavaScript', viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  { name: 'a desktop', viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
]

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use)
    test.slow()

    test('a day at the desk: walk-in, by code, by picture, who is late, and the list on paper', async ({
      page,
      browser,
      baseURL,
    }, info) => {
      const { centre, learner, staff, code, late } = await aDay()
      const desk = `/personal/${centre.id}`
      const main = page.getByRole('main')
      await signIn(page, staff.id, baseURL)

      await page.goto('/personal')
      await expect(page).toHaveURL(new RegExp(`${desk}$`))
      await expect(main.getByText('3 bokningar')).toBeVisible()
      await expect(main.getByText('Studerande Q7').filter({ visible: true })).toBeVisible()
      await expect(page.locator('body')).not.toContainText('Hemlig Person')
      await expectFits(page)

      // Somebody walks in who has no account.
      await main.getByRole('link', { name: text('day.book') }).click()
      await main.getByRole('link', { name: /^Salen/ }).click()
      await page.getByLabel(text('day.bookFor.name'), { exact: true }).fill('Gun Lundmark')
      await page.getByLabel(text('day.bookFor.contact')).fill('070-123 45 67')
      await expectFits(page)
      await main.getByRole('button', { name: text('day.bookFor.book'), exact: true }).click()
      await expect(main.getByText(text('day.booking.told.bokad'))).toBeVisible()
      await expect(main.getByText(/^Här sedan/)).toBeVisible()
      await expectFits(page)

      // Somebody comes with a code, by the keyboard alone: type, search, check in.
      await page.goto(desk)
      await page.getByLabel(text('day.search.label')).fill(code.reference.toLowerCase())
      await page.keyboard.press('Enter')
      await expect(main.getByText('1 träff')).toBeVisible()
      await main.getByRole('button', { name: 'Checka in: Åsa Öhman' }).focus()
      await page.keyboard.press('Enter')
      await expect(main.getByText('Åsa Öhman är incheckad.')).toBeVisible()
      // The wrong one: undone where it was told, and done again.
      await main.getByRole('status').getByRole('button', { name: 'Ångra: Åsa Öhman' }).click()
      await expect(main.getByText('Incheckningen av Åsa Öhman är ångrad.')).toBeVisible()
      await main.getByRole('status').getByRole('button', { name: 'Checka in: Åsa Öhman' }).click()
      await expect(main.getByText('2 här')).toBeVisible()

      // A learner scans the picture at the door with their own phone.
      await page.goto(`${desk}/incheckning`)
      await expectFits(page)
      const address = await scanned(page)
      const phone = await browser.newContext({
        locale: 'sv-SE',
        viewport: { width: 360, height: 740 },
        javaScriptEnabled: false,
      })
      const theirs = await phone.newPage()
      await signIn(theirs, learner.id, baseURL)
      await theirs.goto(address)
      await expectFits(theirs)
      await theirs.getByRole('button', { name: /^Checka in: 09.15/ }).click()
      await expect(theirs.getByText(text('day.checkIn.done'))).toBeVisible()
      await phone.close()

      // Who is an hour late is released, and let in again when they come after all.
      await page.goto(desk)
      await main.getByRole('button', { name: 'Kom inte: Studerande Q7' }).click()
      await expect(main.getByText('Studerande Q7 är markerad som utebliven.')).toBeVisible()
      await main.getByRole('link', { name: 'Studerande Q7', exact: true }).click()
      await expect(main.getByText('Markerade som utebliven')).toBeVisible()
      await main.getByRole('button', { name: 'Kom ändå: Studerande Q7' }).click()
      await expect(main.getByText(/^Här sedan/)).toBeVisible()
      await page.getByLabel(text('day.booking.note')).fill('Lånar en hörlur')
      await main.getByRole('button', { name: text('day.booking.saveNote') }).click()
      await expect(main.getByText('Ändrade anteckning')).toBeVisible()
      await expectFits(page)

      // The centre cancels, with a reason.
      await main.getByRole('link', { name: text('booking.receipt.cancel'), exact: true }).click()
      await page.getByLabel(text('day.cancel.reason')).fill('Vattenläcka i salen')
      await main.getByRole('button', { name: text('day.cancel.yes') }).click()
      await expect(main.getByText(text('day.booking.told.avbokad'))).toBeVisible()
      await expect(main.getByText('Vattenläcka i salen').first()).toBeVisible()

      await page.goto(`${desk}/logg`)
      for (const deed of ['Bokade åt någon', 'Ångrade incheckning', 'Markerade som utebliven', 'Avbokade'])
        await expect(main.getByText(deed).first()).toBeVisible()
      await expectFits(page)

      // The list on paper: everybody who comes, and what is needed when the line is down.
      await page.goto(desk)
      const paper = await page.pdf({ format: 'A4', path: info.outputPath('day-list.pdf') })
      expect(paper.length).toBeGreaterThan(5000)
      await page.emulateMedia({ media: 'print' })
      const list = page.locator('table.day-list')
      await expect(list).toBeVisible()
      for (const said of [
        'Dagens lärcentrum, måndag 23 november 2026',
        'Gun Lundmark',
        '070-123 45 67',
        code.reference,
      ])
        await expect(list).toContainText(said)
      await expect(list).not.toContainText(late.reference)
      await expect(page.getByRole('button', { name: text('day.search.button') })).toBeHidden()
    })
  })
}

test('the day is fresh without reloading, keeps focus, and says when the line is gone', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const { centre, hall, staff } = await aDay()
  const main = page.getByRole('main')
  await signIn(page, staff.id, baseURL)
  await page.goto(`/personal/${centre.id}`)
  const state = page.locator('[data-live-state]')
  await expect(state).toContainText('Uppdateras av sig självt')
  const focused = main.getByRole('button', { name: 'Kom inte: Studerande Q7' })
  await focused.focus()
  const another = await change(async (tx) => {
    const startsAt = later(now, 60 * minuteMs)
    return aBooking(tx, {
      spaceId: hall.id,
      startsAt,
      endsAt: later(startsAt, 60 * minuteMs),
      guestName: 'x',
    })
  })
  await expect(main.getByText(another.reference).filter({ visible: true })).toBeVisible({ timeout: 30_000 })
  await expect(focused).toBeFocused()
  await page.context().setOffline(true)
  await expect(state).toContainText('Ingen kontakt')
  await expect(main.getByText(another.reference).filter({ visible: true })).toBeVisible()
  await page.context().setOffline(false)
  await expect(state).toContainText('Uppdateras av sig självt')
})

test('settings: the manager changes them, the rest of the staff read them', async ({ page, baseURL }) => {
  const { centre, staff } = await aDay()
  await signIn(page, staff.id, baseURL)
  const main = page.getByRole('main')
  await page.goto(`/personal/${centre.id}/installningar`)
  await page.getByLabel(text('day.settings.noShowMinutes')).fill('tolv')
  await main.getByRole('button', { name: text('day.settings.save') }).click()
  await expect(main.getByRole('alert')).toContainText(text('day.settings.errors.number'))
  await page.getByLabel(text('day.settings.noShowMinutes')).fill('15')
  await main.getByRole('button', { name: text('day.settings.save') }).click()
  await expect(main.getByText(text('day.settings.saved'))).toBeVisible()
  await page.goto(`/personal/${centre.id}/logg`)
  await expect(main.getByText('Släpp platsen efter så många minuter: 30 → 15')).toBeVisible()

  const other = await change(async (tx) => {
    const person = await aPerson(tx)
    await aMembership(tx, { personId: person.id, centreId: centre.id as CentreId })
    return person.id
  })
  await signIn(page, other, baseURL)
  await page.goto(`/personal/${centre.id}/installningar`)
  await expect(main.getByText(text('day.settings.readOnly'))).toBeVisible()
  await expect(main.getByRole('button')).toHaveCount(0)
})
