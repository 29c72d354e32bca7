import { change } from '#db/connect.server'
import { aBooking } from '#db/make-bookings'
import { aMembership, aPerson } from '#db/make-people'
import { type FactName, note } from '#db/outbox.server'
import type { SpaceId } from '~/centres/space'
import { newId } from '~/lib/id'
import { dayBounds, dayMs, hourMs, later, localDate } from '~/lib/time'
import { expect, expectFits, linkIn, now, test } from './fixtures'

const hall = 'an-sorsele-studiesalen' as SpaceId
const centreId = 'an-sorsele' as Parameters<typeof aMembership>[1]['centreId'] & string
const zone = 'Europe/Stockholm'

/** Somebody with a booking of the hall in a state, of which a fact is to be told. */
async function toldOf(fact: FactName, over: Partial<Parameters<typeof aBooking>[1]>) {
  const email = `${fact}-${newId()}@example.org`
  const booking = await change(async (tx) => {
    const { id: personId } = await aPerson(tx, { email, reminder: 'none' })
    const startsAt = later(now, 3 * dayMs + hourMs)
    const made = await aBooking(tx, { personId, spaceId: hall, startsAt, createdAt: now, ...over })
    await note(tx, { fact, subjectId: made.id, at: now })
    return made
  })
  return { email, booking }
}

const letters: Record<string, () => Promise<string>> = {
  booked: async () => (await toldOf('booked', {})).email,
  offered: async () => (await toldOf('offered', { state: 'offered', answerBy: later(now, dayMs) })).email,
  'cancelled by the centre': async () => {
    const reason = 'Vattenläcka i studiesalen. Vi öppnar igen på måndag.'
    return (await toldOf('cancelled-by-centre', { state: 'cancelled', cancelledBy: 'centre', reason })).email
  },
  'day list': async () => {
    const email = `day-list-${newId()}@example.org`
    await change(async (tx) => {
      const { id: personId } = await aPerson(tx, { email })
      await aMembership(tx, { personId, centreId, role: 'invigilator' })
      const date = localDate(now, zone)
      const detail = { date, ...dayBounds(date, zone) }
      await note(tx, { fact: 'day-list-due', subjectId: centreId, at: now, detail })
    })
    return email
  },
}

const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 1280 },
] as const

for (const [kind, write] of Object.entries(letters)) {
  test(`the letter "${kind}" can be read by everybody, on a phone and in the dark`, async ({
    page,
    mailTo,
    expectAccessible,
  }, info) => {
    const mail = await mailTo(await write(), /./)
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.setContent(mail.html)
      await expectFits(page)
      await expectAccessible()
      await info.attach(`${kind} ${colorScheme} ${width}`, {
        body: await page.screenshot({ fullPage: true }),
        contentType: 'image/png',
      })
    }
  })
}

test('an offer is accepted by the letter’s link, and its page is for everybody', async ({
  page,
  text,
  mailTo,
  expectAccessible,
}) => {
  const { email } = await toldOf('offered', { state: 'offered', answerBy: later(now, dayMs) })
  const main = page.getByRole('main')
  await page.goto(linkIn(await mailTo(email, /./)))
  await page.setViewportSize({ width: 360, height: 740 })
  await expectFits(page)
  await expectAccessible()
  await main.getByRole('button', { name: text('messages.offer.accept') }).click()
  await expect(main.getByText(text('messages.offer.answers.offer-accepted'))).toBeVisible()
  await expectAccessible()
  await mailTo(email, /^Bokat/)
})

test('somebody chooses what they are told', async ({ page, text, signInAs, expectAccessible }) => {
  await signInAs('learner@demo.larplats.example')
  await page.setViewportSize({ width: 360, height: 740 })
  const main = page.getByRole('main')
  await page.goto('/konto')
  await main.getByRole('link', { name: text('messages.choose') }).click()
  await expectFits(page)
  await expectAccessible()
  await main.getByLabel(text('messages.preferences.reminders.two-hours')).check()
  await main.getByLabel(text('messages.kinds.moved')).uncheck()
  await main.getByRole('button', { name: text('messages.preferences.save') }).click()
  await expect(main.getByText(text('messages.preferences.saved'))).toBeVisible()
  await expect(main.getByLabel(text('messages.preferences.reminders.two-hours'))).toBeChecked()
  await expect(main.getByLabel(text('messages.kinds.moved'))).not.toBeChecked()
  await expect(main.getByLabel(text('messages.kinds.booked'))).toBeChecked()
  await expectAccessible()
})
