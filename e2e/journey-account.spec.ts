import { codeIn, expect, expectFits, linkIn, test } from './fixtures'

const password = 'en lång och egen fras'

test('makes an account, confirms it by the link, and loses and finds the password', async ({
  page,
  text,
  mailTo,
}, info) => {
  const main = page.getByRole('main')
  const email = `elin.margareta.persson.konto-${info.project.name}-${info.retry}@example.org`
  await page.goto('/skapa-konto')
  await page.getByLabel(text('identity.fields.name')).fill('Elin Persson')
  await page.getByLabel(text('identity.fields.email')).fill(email)
  await page.getByLabel(text('identity.fields.password')).first().fill(password)
  await main.getByRole('button').click()
  await expect(main.getByText(text('access.code.sent', { email }))).toBeVisible()
  await expectFits(page)

  // Looks around with the password first, and is reminded calmly.
  await main.getByRole('link', { name: text('access.code.password') }).click()
  await page.getByLabel(text('identity.fields.email')).fill(email)
  await page.getByLabel(text('identity.fields.password')).fill(password)
  await main.getByRole('button').click()
  await expect(main.getByText(text('access.unconfirmed.title'))).toBeVisible()
  await expectFits(page)

  const confirm = await mailTo(email, text('letters.confirm-address.subject'))
  await page.goto(linkIn(confirm))
  await expectFits(page)
  await main.getByRole('button', { name: text('access.confirm.button') }).click()
  await expect(main.getByText(text('identity.account.done.confirmed'))).toBeVisible()
  await expectFits(page)
  await main.getByRole('link', { name: text('booking.list.title'), exact: true }).click()
  await expect(main.getByText(text('access.unconfirmed.title'))).toHaveCount(0)
  await page.goto(linkIn(confirm))
  await expect(main.getByText(text('access.confirm.done'))).toBeVisible()

  await page.goto('/konto')
  await main.getByRole('button', { name: text('identity.account.signOut') }).click()
  await page.goto('/logga-in')
  await main.getByRole('link', { name: text('access.forgotten.offer') }).click()
  await page.getByLabel(text('identity.fields.email')).fill(email)
  await main.getByRole('button').click()
  await expect(main.getByText(text('access.forgotten.sent'))).toBeVisible()
  await expectFits(page)

  const link = linkIn(await mailTo(email, text('letters.reset-password.subject')))
  await page.goto(link)
  await page.getByLabel(text('identity.fields.newPassword')).fill('kort')
  await main.getByRole('button').click()
  await expect(main.getByRole('alert')).toContainText(text('identity.reasons.passwordShort'))
  await page.getByLabel(text('identity.fields.newPassword')).fill('en helt annan fras')
  await expectFits(page)
  await main.getByRole('button').click()
  await expect(page.getByLabel(text('identity.fields.email'))).toHaveValue(email)
  await page.getByLabel(text('identity.fields.password')).fill('en helt annan fras')
  await main.getByRole('button').click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('booking.list.title'))
  await mailTo(email, text('letters.password-changed.subject'))

  await page.goto(link)
  await expect(main.getByText(text('identity.link.link-spent'))).toBeVisible()
})

test('signs in by a code', async ({ page, text, mailTo }, info) => {
  const main = page.getByRole('main')
  const email = `elin.margareta.persson.kod-${info.project.name}-${info.retry}@example.org`
  await page.goto('/skapa-konto')
  await page.getByLabel(text('identity.fields.name')).fill('Nils Kuoljok')
  await page.getByLabel(text('identity.fields.email')).fill(email)
  await page.getByLabel(text('identity.fields.password')).first().fill(password)
  await main.getByRole('button').click()
  const first = codeIn(await mailTo(email, text('letters.confirm-address.subject')))
  await page.getByLabel(text('access.code.code')).fill(first)
  await main.getByRole('button', { name: text('access.code.button') }).click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('booking.list.title'))
  await page.goto('/konto')
  await main.getByRole('button', { name: text('identity.account.signOut') }).click()

  await page.goto('/logga-in?till=/konto')
  await main.getByRole('link', { name: text('access.codeMail.offer') }).click()
  await page.getByLabel(text('identity.fields.email')).fill(email)
  await expectFits(page)
  await main.getByRole('button').click()
  await expect(main.getByText(text('access.code.sentIfAccount', { email }))).toBeVisible()
  const code = codeIn(await mailTo(email, text('letters.sign-in-code.subject')))
  await page.getByLabel(text('access.code.code')).fill(code === '000000' ? '111111' : '000000')
  await main.getByRole('button', { name: text('access.code.button') }).click()
  await expect(main.getByRole('alert')).toContainText(text('access.reasons.wrongCode'))
  await expectFits(page)
  await page.getByLabel(text('access.code.code')).fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await main.getByRole('button', { name: text('access.code.button') }).click()
  await expect(page).toHaveURL(/\/konto$/)
  await expect(main.getByText(text('identity.account.lead', { email }))).toBeVisible()
})

test('changes the address', async ({ page, text, mailTo }, info) => {
  const main = page.getByRole('main')
  const email = `elin.margareta.persson.flytt-${info.project.name}-${info.retry}@example.org`
  const next = `ny-${email}`
  await page.goto('/skapa-konto')
  await page.getByLabel(text('identity.fields.name')).fill('Sara Blind')
  await page.getByLabel(text('identity.fields.email')).fill(email)
  await page.getByLabel(text('identity.fields.password')).first().fill(password)
  await main.getByRole('button').click()
  await page
    .getByLabel(text('access.code.code'))
    .fill(codeIn(await mailTo(email, text('letters.confirm-address.subject'))))
  await main.getByRole('button', { name: text('access.code.button') }).click()

  await page.goto('/konto/adress')
  await page.getByLabel(text('access.address.email')).fill(next)
  await page.getByLabel(text('identity.fields.currentPassword')).fill('inte det här')
  await main.getByRole('button').click()
  await expect(main.getByRole('alert')).toContainText(text('identity.reasons.wrongPassword'))
  await expect(page.getByLabel(text('access.address.email'))).toHaveValue(next)
  await page.getByLabel(text('identity.fields.currentPassword')).fill(password)
  await expectFits(page)
  await main.getByRole('button').click()
  await expect(main.getByText(text('identity.account.done.address'))).toBeVisible()

  await page.goto(linkIn(await mailTo(next, text('letters.confirm-new-address.subject'))))
  await expectFits(page)
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    main.getByRole('button').click(),
  ])
  expect(answer.status()).toBe(200)
  await expect(main.getByText(text('access.newAddress.doneLead', { email: next }))).toBeVisible()
  await mailTo(email, text('letters.address-changed.subject'))
  await page.goto('/konto')
  await expect(main.getByText(text('identity.account.lead', { email: next }))).toBeVisible()
})

test('confirms in another browser: the password is asked for, or gone', async ({
  page,
  browser,
  baseURL,
  language,
  text,
  mailTo,
}, info) => {
  for (const knows of [true, false]) {
    const email = `elin.margareta.persson.annan-${knows}-${info.project.name}-${info.retry}@example.org`
    await page.goto('/skapa-konto')
    await page.getByLabel(text('identity.fields.name')).fill('Elin Persson')
    await page.getByLabel(text('identity.fields.email')).fill(email)
    await page.getByLabel(text('identity.fields.password')).first().fill(password)
    await page.getByRole('main').getByRole('button').click()
    const link = linkIn(await mailTo(email, text('letters.confirm-address.subject')))

    const context = await browser.newContext({ baseURL, locale: language })
    const other = await context.newPage()
    const main = other.getByRole('main')
    await other.goto(link)
    await expectFits(other)
    if (knows) {
      await other.getByLabel(text('identity.fields.password')).fill('något helt annat')
      await main.getByRole('button', { name: text('access.confirm.button') }).click()
      await expect(main.getByRole('alert')).toContainText(text('identity.reasons.wrongCredentials'))
      await other.getByLabel(text('identity.fields.password')).fill(password)
      await main.getByRole('button', { name: text('access.confirm.button') }).click()
      await expect(main.getByText(text('identity.account.done.confirmed'))).toBeVisible()
    } else {
      await main.getByRole('button', { name: text('access.confirm.without') }).click()
      await expect(main.getByText(text('identity.account.done.passwordGone'))).toBeVisible()
      await main.getByRole('link', { name: text('access.confirm.choose') }).click()
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('access.forgotten.title'))
    }
    await context.close()
  }
})
