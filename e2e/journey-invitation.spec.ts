import { expect, expectFits, linkIn, test } from './fixtures'

test('a manager invites somebody, who makes an account and works there', async ({
  browser,
  baseURL,
  page,
  text,
  language,
  mailTo,
  signInAs,
}, info) => {
  const main = page.getByRole('main')
  const email = `ebba.katarina.stenlund.personal-${info.project.name}-${info.retry}@example.org`
  await signInAs('manager@demo.larplats.example')
  await page.goto('/personal/an-lycksele/medarbetare')
  await expectFits(page)
  await main.getByLabel(text('identity.fields.email')).fill('ingen adress')
  await main.getByRole('button', { name: text('staff.invite.button') }).click()
  await expect(main.getByRole('alert')).toContainText(text('identity.errors.email'))
  await main.getByLabel(text('identity.fields.email')).fill(email)
  await main.getByRole('button', { name: text('staff.invite.button') }).click()
  await expect(main.getByText(text('staff.done.skickad'))).toBeVisible()
  await expect(main.getByText(email, { exact: true })).toBeVisible()
  await expectFits(page)
  await main
    .getByRole('button', {
      name: `${text('staff.invitations.again')} ${text('staff.invitations.to', { email })}`,
    })
    .click()
  await expect(main.getByText(text('staff.done.igen'))).toBeVisible()

  const centre = 'Lycksele Lärcentrum'
  const mail = await mailTo(email, text('letters.invitation.subject', { centre }))
  const { viewport, javaScriptEnabled, locale } = info.project.use
  const theirs = await browser.newContext({ baseURL, viewport, javaScriptEnabled, locale })
  const guest = await theirs.newPage()
  const theirMain = guest.getByRole('main')
  await guest.goto(linkIn(mail))
  await expectFits(guest)
  await theirMain.getByRole('link', { name: text('access.invitation.make') }).click()
  await guest.getByLabel(text('identity.fields.name')).fill('Ebba Stenlund')
  await guest.getByLabel(text('identity.fields.password')).fill('en lång och egen fras')
  await expectFits(guest)
  await theirMain.getByRole('button').click()
  await expect(theirMain.getByText(text('identity.account.done.invitation'))).toBeVisible()
  await expect(
    theirMain.getByText(new RegExp(`^${text('identity.account.role.staff')}, ${centre}`)),
  ).toBeVisible()
  await theirMain
    .getByRole('link', { name: text('desk.title') })
    .first()
    .click()
  await expect(theirMain.getByRole('heading', { level: 1 })).toContainText(
    language === 'en' ? 'November' : 'november',
  )
  await expectFits(guest)
  await guest.goto(linkIn(mail))
  await expect(theirMain.getByText(text('identity.link.link-spent'))).toBeVisible()
  await theirs.close()
})

test('somebody with an account signs in and accepts', async ({
  browser,
  baseURL,
  page,
  text,
  language,
  mailTo,
  signInAs,
}, info) => {
  const main = page.getByRole('main')
  // One who reads the language of this run: signing in chooses theirs.
  const email = `${language === 'en' ? 'learner3' : 'learner'}@demo.larplats.example`
  await signInAs('manager@demo.larplats.example')
  await page.goto('/personal/an-lycksele/medarbetare')
  await main.getByLabel(text('identity.fields.email')).fill(`${info.project.name}-alias@example.org`)
  await main.getByLabel(text('identity.account.role.invigilator')).check()
  await main.getByRole('button', { name: text('staff.invite.button') }).click()
  const subject = text('letters.invitation.subject', { centre: 'Lycksele Lärcentrum' })
  const mail = await mailTo(`${info.project.name}-alias@example.org`, subject)

  const { viewport, javaScriptEnabled, locale } = info.project.use
  const theirs = await browser.newContext({ baseURL, viewport, javaScriptEnabled, locale })
  const guest = await theirs.newPage()
  const theirMain = guest.getByRole('main')
  await guest.goto(linkIn(mail))
  await theirMain.getByRole('link', { name: text('access.invitation.signIn') }).click()
  await guest.getByLabel(text('identity.fields.email')).fill(email)
  await guest.getByLabel(text('identity.fields.password')).fill('demo-larplats-1')
  await theirMain.getByRole('button').click()
  await expect(theirMain.getByText(text('access.invitation.as', { email }))).toBeVisible()
  await expectFits(guest)
  await theirMain.getByRole('button', { name: text('access.invitation.accept') }).click()
  await expect(theirMain.getByText(text('identity.account.done.invitation'))).toBeVisible()
  await theirs.close()
})
