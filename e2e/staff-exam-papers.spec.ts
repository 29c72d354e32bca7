import { eq } from 'drizzle-orm'
import { change } from '#db/connect.server'
import { aCentre, aUniversity } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examRequests } from '#db/schema'
import { dayMs, hourMs, later, localDate } from '~/lib/time'
import { expect, expectFits, linkIn, now, test } from './fixtures'

let made = 0
/** An exam tomorrow at 13.00, of a university without accounts here, that somebody writes at a new centre. */
const anExam = () =>
  change(async (tx) => {
    const contact = `tentamen-${++made}-${Date.now()}@larosatet.example`
    const centre = await aCentre(tx, { name: 'Lärcentrum Papper' })
    const manager = await aPerson(tx)
    await aMembership(tx, { personId: manager.id, role: 'manager', centreId: centre.id })
    await anExamPolicy(tx, centre.id)
    const sitting = await anExamSitting(tx, {
      universityId: (await aUniversity(tx)).id,
      date: localDate(later(now, dayMs), 'Europe/Stockholm'),
      startMinute: 13 * 60,
      contactEmail: contact,
    })
    const startsAt = later(now, dayMs + 3 * hourMs)
    const request = await anExamRequest(tx, {
      centreId: centre.id,
      sittingId: sitting.id,
      startsAt,
      answerBy: now,
    })
    return { contact, centre, manager, request }
  })

const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nUppgift 1') }

const looks = {
  'a phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  'a desk': { viewport: { width: 1280, height: 900 } },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)
    test.setTimeout(180_000)

    test('papers come by a link in a mail, are printed, and the answers go back and are acknowledged', async ({
      page,
      text,
      signInAs,
      mailTo,
      expectAccessible,
    }) => {
      const { contact, centre, manager, request } = await anExam()
      const hasScript = name === 'a desk'
      const main = page.getByRole('main')
      const check = async (shot: string) => {
        await expectFits(page)
        if (hasScript) await expectAccessible()
        await page.screenshot({ path: `test-results/papers-${name}-${shot}.png`, fullPage: true })
      }

      // Staff need not wait for the clock: the page opens the locker.
      await signInAs(manager.email)
      await page.goto(`/personal/${centre.id}/tentor-material`)
      await check('list')

      // The clock asks by itself.
      const wanted = await test.step('the university is asked', async () => {
        await expect
          .poll(
            async () =>
              (await fetch(`${process.env.E2E_MAIL_URL}/?to=${encodeURIComponent(contact)}`)).json(),
            { timeout: 90_000 },
          )
          .not.toEqual([])
        return mailTo(contact, /./)
      })
      await page.context().clearCookies()
      const locker = linkIn(wanted)
      await page.goto(locker)
      await expect(main).toContainText(request.reference)
      await main.getByRole('button', { name: text('examMaterial.upload.button') }).click()
      await expect(page.getByRole('alert')).toContainText(text('examMaterial.faults.file-missing'))
      await main
        .getByLabel(text('examMaterial.upload.file'), { exact: true })
        .setInputFiles({ name: 'Tenta å.pdf', ...pdf })
      await main.getByRole('button', { name: text('examMaterial.upload.button') }).click()
      await expect(main).toContainText(text('examMaterial.told.fil'))
      await expect(main).toContainText('Tenta å.pdf')
      await check('link')

      await signInAs(manager.email)
      await page.goto(`/personal/${centre.id}/tentor-material`)
      await main.getByRole('link', { name: /KURS/ }).click()
      await expect(main).toContainText(text('examMaterial.chain.uploaded', { file: 'Tenta å.pdf' }))
      await expect(
        main.getByRole('link', { name: text('examMaterial.files.openOne', { name: 'Tenta å.pdf' }) }),
      ).toHaveCount(0)
      await main.locator('#field-antal').fill('0')
      await main.getByRole('button', { name: text('examMaterial.ready.button') }).click()
      await expect(page.getByRole('alert')).toContainText(
        text('examMaterial.refused.too-few-copies', { count: 1 }),
      )
      await main.getByRole('link', { name: text('examMaterial.refused.back') }).click()
      await main.locator('#field-antal').fill('1')
      await main.getByRole('button', { name: text('examMaterial.ready.button') }).click()
      await expect(main).toContainText(text('examMaterial.told.klart'))
      await check('desk')
      const there = new URL(page.url()).pathname

      // The day has been: somebody has handed in.
      await change(async (tx) => {
        const over = { state: 'handed-in', startsAt: later(now, -4 * hourMs), endsAt: later(now, -hourMs) }
        await tx.update(examRequests).set(over).where(eq(examRequests.id, request.id))
      })
      await page.goto(there)
      await main
        .getByLabel(text('examMaterial.upload.file'), { exact: true })
        .setInputFiles({ name: 'Svar.pdf', ...pdf })
      await main.getByRole('button', { name: text('examMaterial.upload.answersButton') }).click()
      await main.getByRole('button', { name: text('examMaterial.send.button') }).click()
      await expect(main).toContainText(text('examMaterial.told.skickat'))
      await check('answers')

      const sent = await mailTo(contact, /^Svar/)
      await page.context().clearCookies()
      await page.goto(linkIn(sent))
      await expect(main).toContainText('Svar.pdf')
      await main.getByRole('button', { name: text('examMaterial.receipt.button') }).click()
      await expect(main).toContainText(text('examMaterial.told.kvitterad'))
      await check('receipt')

      await signInAs(manager.email)
      await page.goto(there)
      await expect(main).toContainText(text('examMaterial.chain.acknowledged'))
      await page.goto(`/personal/${centre.id}/gallring`)
      await check('retention')
    })
  })
}
