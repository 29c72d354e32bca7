import { change } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { expect, expectFits, linkIn, test } from './fixtures'

/** A university with one who answers for its exams. */
const anOffice = () =>
  change(async (tx) => {
    const name = `Universitetet i ${crypto.randomUUID().slice(0, 6)}`
    const university = await aUniversity(tx, { name })
    const person = await aPerson(tx, { name: 'Tove Tentamen' })
    await aMembership(tx, { personId: person.id, role: 'exam-office', universityId: university.id })
    return { id: university.id, name, email: person.email }
  })

const looks = {
  'phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const

for (const [look, use] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use(use)

    test('an exam office invites a colleague, who answers for its exams until that is ended', async ({
      browser,
      baseURL,
      page,
      text,
      mailTo,
      signInAs,
      expectAccessible,
    }, info) => {
      const { id, name, email } = await anOffice()
      const colleague = `kollega-${crypto.randomUUID().slice(0, 8)}@larosate.example`
      const main = page.getByRole('main')
      const check = () => (look === 'desktop' ? expectAccessible() : Promise.resolve())
      await signInAs(email)
      await page.goto(`/larosaten/${id}`)
      const menu = page.getByRole('navigation', { name: text('offices.menu') })
      await menu.getByText(text('desk.nav.more')).click()
      await menu.getByRole('link', { name: text('offices.members.title') }).click()
      await expectFits(page)
      await check()
      await main.getByLabel(text('identity.fields.email')).fill('ingen adress')
      await main.getByRole('button', { name: text('staff.invite.button') }).click()
      await expect(main.getByRole('alert')).toContainText(text('identity.errors.email'))
      await main.getByLabel(text('identity.fields.email')).fill(colleague)
      await main.getByRole('button', { name: text('staff.invite.button') }).click()
      await expect(main.getByText(text('staff.done.skickad'))).toBeVisible()

      const mail = await mailTo(colleague, text('letters.office-invitation.subject', { centre: name }))
      const { locale } = info.project.use
      const theirs = await browser.newContext({ ...use, baseURL, locale })
      const guest = await theirs.newPage()
      const theirMain = guest.getByRole('main')
      await guest.goto(linkIn(mail))
      await theirMain.getByRole('link', { name: text('access.invitation.make') }).click()
      await guest.getByLabel(text('identity.fields.name')).fill('Karl Kollega')
      await guest.getByLabel(text('identity.fields.password')).fill('en lång och egen fras')
      await theirMain.getByRole('button').click()
      await theirMain.getByRole('link', { name: text('offices.title') }).click()
      await expect(theirMain.getByRole('heading', { level: 1 })).toHaveText(text('offices.start.title'))

      // The last one stays; the colleague goes, and is shut out at once.
      const end = (who: string) => main.getByRole('link', { name: `${text('staff.members.end')}: ${who}` })
      const ended = () =>
        main
          .getByRole('button', {
            name: text('staff.end.button', { role: text('access.invitation.role.exam-office') }),
          })
          .click()
      await page.goto(`/larosaten/${id}/medarbetare`)
      await end('Karl Kollega').click()
      await expectFits(page)
      await check()
      await ended()
      await expect(main.getByText(text('staff.done.avslutad'))).toBeVisible()
      expect((await guest.goto(`/larosaten/${id}`))?.status()).toBe(404)
      await end('Tove Tentamen').click()
      await expect(main.getByText(text('offices.members.self'))).toBeVisible()
      await ended()
      await expect(main.getByText(text('staff.reasons.lastOfOffice'))).toBeVisible()
      await theirs.close()
    })
  })
}
