import { expect, tabTo, test } from './fixtures'

test('finds, books, moves and cancels with the keyboard alone', async ({ page, text, signInAs }) => {
  await signInAs('learner3@demo.larplats.example')
  await page.context().addCookies([
    {
      name: 'sprak',
      value: 'sv',
      url: page.url() === 'about:blank' ? (test.info().project.use.baseURL ?? '') : page.url(),
    },
  ])
  const main = page.getByRole('main')
  const enter = async (target: Parameters<typeof tabTo>[1]) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  }
  await page.goto('/')
  await tabTo(page, page.getByLabel(text('visitor.home.where')))
  await page.keyboard.type('Sors')
  await tabTo(page, page.getByLabel(text('visitor.home.from'), { exact: true }))
  await page.keyboard.type('09.00')
  await tabTo(page, page.getByLabel(text('visitor.home.to'), { exact: true }))
  await page.keyboard.type('10.00')
  await enter(main.getByRole('button', { name: text('visitor.home.search') }))
  await page.waitForURL('**/sok?**')

  await page.goto('/lokaler/an-sorsele-studiesalen?dag=2026-11-27')
  await enter(main.getByRole('link', { name: /^fredag 27 november 09\.00, \d+ lediga? plats/ }))
  await page.waitForURL('**/bokning?**')
  await enter(main.getByRole('button', { name: text('booking.form.book') }))
  await expect(main.getByText(text('booking.told.bokad'))).toBeVisible()

  await enter(main.getByRole('link', { name: text('booking.receipt.move'), exact: true }))
  await page.waitForURL('**/flytt')
  await enter(main.getByRole('link', { name: /^fredag 27 november 10\.00, \d+ lediga? plats/ }))
  await page.waitForURL('**/flytt?**')
  await enter(main.getByRole('button', { name: text('booking.move.confirm') }))
  await expect(main.getByText(text('booking.told.flyttad'))).toBeVisible()

  await enter(main.getByRole('link', { name: text('booking.receipt.cancel'), exact: true }))
  await page.waitForURL('**/avbokning')
  await enter(main.getByRole('button', { name: text('booking.cancel.yes') }))
  await expect(main.getByText(text('booking.told.avbokad'))).toBeVisible()
})
