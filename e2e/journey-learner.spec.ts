import type { Page } from '@playwright/test'
import type { Text } from '~/i18n/text'
import { codeIn, expect, expectFits, type Mail, test } from './fixtures'

const password = 'en lång och egen fras'

type MailTo = (address: string, subject: string) => Promise<Mail>

/** A new learner: an account made, and signed in to by the mailed code, on the way to what they chose. */
async function signUp(page: Page, text: Text, email: string, mailTo: MailTo) {
  const main = page.getByRole('main')
  await expectFits(page)
  await main
    .getByRole('link', { name: text('identity.signIn.register') })
    .first()
    .click()
  await page.getByLabel(text('identity.fields.name')).fill('Åsa Sjöberg')
  await page.getByLabel(text('identity.fields.email')).fill(email)
  await page.getByLabel(text('identity.fields.password')).first().fill(password)
  await expectFits(page)
  await main.getByRole('button').click()
  await expect(main.getByText(text('access.code.sent', { email }))).toBeVisible()
  await expectFits(page)
  const code = codeIn(await mailTo(email, text('letters.confirm-address.subject')))
  await page.getByLabel(text('access.code.code')).fill(code)
  await main.getByRole('button', { name: text('access.code.button') }).click()
}

test('finds a place near Sorsele, signs up, books it, moves it and cancels it', async ({
  page,
  text,
  language,
  mailTo,
}, info) => {
  const main = page.getByRole('main')
  await page.goto('/')
  await expectFits(page)
  await page.getByLabel(text('visitor.home.where')).selectOption({ label: 'Sorsele' })
  await page.getByLabel(text('visitor.home.when')).fill('2026-11-26')
  await page.getByLabel(text('visitor.home.from'), { exact: true }).selectOption('13:00')
  await page.getByLabel(text('visitor.home.to'), { exact: true }).selectOption('15:00')
  await main.getByRole('button', { name: text('visitor.home.search') }).click()

  await expectFits(page)
  const book = main.getByRole('link', { name: `${text('visitor.search.book')}: Studiesalen, Sorsele` })
  await book.click()
  await signUp(page, text, `asa-${info.project.name}-${info.retry}@example.org`, mailTo)

  await expect(main.getByRole('heading', { level: 1 })).toHaveText(
    text('booking.form.title', { space: 'Studiesalen' }),
  )
  await expectFits(page)
  await main.getByRole('button', { name: text('booking.form.book') }).click()
  await expect(main.getByText(text('booking.told.bokad'))).toBeVisible()
  await expect(main.getByRole('heading', { level: 1 })).toContainText('13')
  const reference = (await main.locator('.reference').first().textContent()) ?? ''
  expect(reference).toMatch(/^[234679CDEFGHJKMNPQRTVWXY]{6}$/)
  await expectFits(page)

  await page.goto('/bokningar')
  await expect(main.getByText(reference)).toBeVisible()
  await expectFits(page)
  await main.getByRole('link', { name: /26 november/i }).click()

  await main.getByRole('link', { name: text('booking.receipt.move'), exact: true }).click()
  await expectFits(page)
  const day = language === 'en' ? 'Thursday 26 November 10:00' : 'torsdag 26 november 10.00'
  await main.getByRole('link', { name: new RegExp(`^${day}, `) }).click()
  await expectFits(page)
  await main.getByRole('button', { name: text('booking.move.confirm') }).click()
  await expect(main.getByText(text('booking.told.flyttad'))).toBeVisible()
  await expect(main.getByRole('heading', { level: 1 })).toContainText('10')

  await main.getByRole('link', { name: text('booking.receipt.cancel'), exact: true }).click()
  await expectFits(page)
  await main.getByRole('button', { name: text('booking.cancel.yes') }).click()
  await expect(main.getByText(text('booking.told.avbokad'))).toBeVisible()
  await expect(main.getByText(text('booking.states.cancelled'), { exact: true })).toBeVisible()
})
