import { change } from '#db/connect.server'
import { aPerson } from '#db/make-people'
import { expect, expectFits, linkIn, type Mail, test } from './fixtures'

/** What a calendar part says in one of its lines. */
const said = ({ calendar }: Mail, name: string) =>
  new RegExp(`^${name}[:;](.*)$`, 'm').exec(calendar)?.[1]?.trim()

test('gets a mail with a calendar entry, moves it, is told, and cancels by the mail’s link without signing in', async ({
  page,
  context,
  text,
  language,
  mailTo,
  signInAs,
}, info) => {
  const email = `brev-${info.project.name}-${info.retry}@example.org`
  await change((tx) => aPerson(tx, { email, language, name: 'Åsa Sjöberg', reminder: 'none' }))
  const main = page.getByRole('main')
  const subject = (kind: 'booked' | 'moved' | 'cancelled') =>
    new RegExp(`^${text(`messages.${kind}.subject`, { space: 'Studiesalen', when: '' })}`)

  await signInAs(email)
  await page.goto(
    `/lokaler/an-sorsele-studiesalen/bokning?start=${encodeURIComponent('2026-11-26T12:00:00Z')}`,
  )
  await main.getByRole('button', { name: text('booking.form.book') }).click()
  await expect(main.getByText(text('booking.told.bokad'))).toBeVisible()
  const booking = new URL(page.url()).pathname

  const booked = await mailTo(email, subject('booked'))
  expect(said(booked, 'METHOD')).toBe('REQUEST')
  expect(said(booked, 'SEQUENCE')).toBe('0')
  expect(booked.text).toContain(booking)

  await page.goto(`${booking}/flytt`)
  const day = language === 'en' ? 'Thursday 26 November 10:00' : 'torsdag 26 november 10.00'
  await main.getByRole('link', { name: new RegExp(`^${day}, `) }).click()
  await main.getByRole('button', { name: text('booking.move.confirm') }).click()
  await expect(main.getByText(text('booking.told.flyttad'))).toBeVisible()
  const moved = await mailTo(email, subject('moved'))
  expect(moved.subject).toContain(language === 'en' ? '10:00' : '10.00')
  expect(said(moved, 'UID')).toBe(said(booked, 'UID'))
  expect(said(moved, 'SEQUENCE')).toBe('1')

  // In the mail program, where nobody is signed in.
  await context.clearCookies()
  await page.goto(linkIn(moved))
  await expectFits(page)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('booking.cancel.title'))
  await main.getByRole('button', { name: text('booking.cancel.yes') }).click()
  await expect(main.getByText(text('booking.told.avbokad'))).toBeVisible()
  await expectFits(page)

  const cancelled = await mailTo(email, subject('cancelled'))
  expect(said(cancelled, 'METHOD')).toBe('CANCEL')
  expect(said(cancelled, 'UID')).toBe(said(booked, 'UID'))
  expect(said(cancelled, 'SEQUENCE')).toBe('2')

  // The older mail's link, too, says that it is done.
  await page.goto(linkIn(booked))
  await expect(main.getByText(text('booking.told.avbokad'))).toBeVisible()
})
