import { keepSittingChanges } from '~/exams/keep-sitting-changes.server'
import { textIn } from '~/i18n/text'
import { aHouse, aReader, askFor, looks, requestOf, send, subject } from './exam-travellers'
import { expect, expectFits, now, test } from './fixtures'

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)
    test.slow()

    test('a clock time that is told later ends after closing: staff let one go ahead and offer one another time', async ({
      page,
      text,
      language,
      signInAs,
      mailTo,
    }) => {
      const house = await aHouse(language, undefined, { startMinute: null })
      const { centre, exam, learner, staff, office, university } = house
      const second = await aReader(language, { municipalityCode: centre.municipalityCode })
      const main = page.getByRole('main')
      const news = (of: 'time-told' | 'conflict' | 'rescheduled' | 'offered' | 'confirmed') =>
        subject(text(`examLetters.${of}.subject`, { exam: exam.courseCode, when: '' }))
      const ids = new Map<string, string>()
      for (const who of [learner, second]) {
        await signInAs(who.email)
        await askFor(page, text, { exam: exam.id, centre })
        await send(page, text)
        await expect(main).toContainText(text('ownExams.facts.timeToCome'))
        await expectFits(page)
        ids.set(who.id, requestOf(page))
      }
      const own = (who: typeof learner) => page.goto(`/mina-tentor/${ids.get(who.id)}`)

      await signInAs(office.email)
      await page.goto(`/larosaten/${university.id}/anmalningar`)
      for (const box of await main.getByRole('checkbox').all()) await box.check()
      await main.getByRole('button', { name: text('examAnswers.queue.allow') }).click()
      await expect(main.getByText(text('examAnswers.queue.outcome.yes'))).toHaveCount(2)
      await mailTo(second.email, news('confirmed'))

      // 15.00 and four hours: the centre's last exam ends at 17.00.
      await page.goto(`/larosaten/${university.id}/tentor/${exam.id}`)
      await expectFits(page)
      await main.getByLabel(text('sittings.fields.startMinute')).first().fill('15.00')
      await main.getByRole('button', { name: text('sittings.one.announce') }).click()
      await expect(main.getByText(text('sittings.list.told.klockslag'))).toBeVisible()
      await keepSittingChanges(now)
      for (const who of [learner, second])
        expect((await mailTo(who.email, news('conflict'))).text).toContain(
          text('examLetters.because.late-end'),
        )
      const toDesk = { exam: exam.courseCode, date: '', reference: '' }
      await mailTo(
        house.mailbox,
        subject(textIn('sv')('examLetters.desk.conflict.subject', toDesk).replace(' ()', '')),
      )
      await signInAs(learner.email)
      await own(learner)
      await expect(main).toContainText(text('ownExams.states.conflict.line'))
      await expect(main).toContainText(text('ownExams.turn.centre'))
      await expectFits(page)

      await signInAs(staff.email)
      const desk = async (who: typeof learner) => {
        await page.goto(`/personal/${centre.id}/tentaanmalningar?visa=svara`)
        await expectFits(page)
        await main.getByRole('link', { name: who.name }).click()
        await expect(main).toContainText(text('examDesk.states.conflict'))
        await expectFits(page)
      }
      await desk(learner)
      await main.getByRole('link', { name: text('examDesk.settle.action') }).click()
      await main.getByLabel(text('examDesk.decline.reason')).fill('Vi stannar kvar.')
      await expectFits(page)
      await main.getByRole('button', { name: text('examDesk.settle.send') }).click()
      await expect(main).toContainText(text('examDesk.told.lost'))
      await desk(second)
      await main.getByRole('link', { name: text('examDesk.offer.action') }).click()
      await main.getByLabel(text('examDesk.offer.start')).fill('12.30')
      await main.getByLabel(text('examDesk.decline.reason')).fill('Vi stänger klockan fem.')
      await expectFits(page)
      await main.getByRole('button', { name: text('examDesk.offer.send') }).click()
      await expect(main).toContainText(text('examDesk.told.erbjuden'))

      await signInAs(learner.email)
      await own(learner)
      await expect(main).toContainText(/15[.:]00–\u2060?19[.:]00/)
      await expect(main).toContainText(text('ownExams.states.confirmed.line'))
      await expect
        .poll(async () => (await mailTo(learner.email, news('confirmed'))).text)
        .toMatch(/15[.:]00–\u2060?19[.:]00/)
      const offer = await mailTo(second.email, news('offered'))
      expect(offer.text).toContain('Vi stänger klockan fem.')
      await signInAs(second.email)
      await own(second)
      await expect(main).toContainText(text('ownExams.states.offered.line'))
      await expect(main).toContainText(/12[.:]30–\u2060?16[.:]30/)
      await expectFits(page)
      await main.getByRole('button', { name: text('ownExams.deeds.accept') }).click()
      await expect(main).toContainText(text('ownExams.told.tackat'))
      await expect(main).toContainText(text('ownExams.states.confirmed.line'))
      await expectFits(page)
      await expect
        .poll(async () => (await mailTo(second.email, news('confirmed'))).text)
        .toMatch(/12[.:]30–\u2060?16[.:]30/)
    })

    test('an outsider who rides on a resident: the resident cancels, and staff let it go ahead', async ({
      page,
      text,
      language,
      signInAs,
      mailTo,
    }) => {
      const house = await aHouse(language, () => ({ outsiders: 'riding' }))
      const { centre, exam, learner: resident, staff } = house
      const outsider = await aReader(language)
      const main = page.getByRole('main')
      const news = (of: 'conflict' | 'confirmed') =>
        subject(text(`examLetters.${of}.subject`, { exam: exam.courseCode, when: '' }))

      // Nobody of the municipality writes then: so neither does the outsider.
      await signInAs(outsider.email)
      await page.goto(`/tentor/anmalan?sittning=${exam.id}&plats=${centre.id}`)
      await expect(main.getByRole('alert')).toContainText(text('seats.no.no-resident-writes'))
      await expectFits(page)

      await signInAs(resident.email)
      await askFor(page, text, { exam: exam.id, centre })
      await send(page, text)
      await expect(main).toContainText(text('ownExams.states.awaiting-university.line'))
      const residents = page.url()
      await mailTo(house.contactEmail, new RegExp(exam.courseCode))
      await signInAs(outsider.email)
      await askFor(page, text, { exam: exam.id, centre })
      await send(page, text)
      await expect(main).toContainText(text('ownExams.states.awaiting-university.line'))
      const own = page.url()
      await signInAs(house.office.email)
      await page.goto(`/larosaten/${house.university.id}/anmalningar`)
      for (const box of await main.getByRole('checkbox').all()) await box.check()
      await main.getByRole('button', { name: text('examAnswers.queue.allow') }).click()
      await expect(main.getByText(text('examAnswers.queue.outcome.yes'))).toHaveCount(2)
      await mailTo(outsider.email, news('confirmed'))

      await signInAs(resident.email)
      await page.goto(residents)
      await main.getByRole('link', { name: text('ownExams.deeds.cancel'), exact: true }).click()
      await expectFits(page)
      await main.getByRole('button', { name: text('ownExams.cancel.yes') }).click()
      await expect(main).toContainText(text('ownExams.states.cancelled-by-learner.line'))

      const told = await mailTo(outsider.email, news('conflict'))
      expect(told.text).toContain(text('examLetters.because.no-resident-writes'))
      expect(told.text).not.toContain(resident.name)
      await signInAs(outsider.email)
      await page.goto(own)
      await expect(main).toContainText(text('ownExams.states.conflict.line'))
      await expectFits(page)

      await signInAs(staff.email)
      await page.goto(`/personal/${centre.id}/tentaanmalningar`)
      await main.getByRole('link', { name: outsider.name }).click()
      await expect(main).toContainText(text('examDesk.states.conflict'))
      await expect(main).toContainText(text('examDesk.one.outsider'))
      await expect(main).toContainText(text('examDesk.events.unsettle'))
      await expectFits(page)
      await main.getByRole('link', { name: text('examDesk.settle.action') }).click()
      await main.getByLabel(text('examDesk.decline.reason')).fill('Salen är ändå öppen.')
      await expectFits(page)
      await main.getByRole('button', { name: text('examDesk.settle.send') }).click()
      await expect(main).toContainText(text('examDesk.told.lost'))
      await expect(main).toContainText(text('examDesk.states.confirmed'))

      await signInAs(outsider.email)
      await page.goto(own)
      await expect(main).toContainText(text('ownExams.states.confirmed.line'))
      await expect(main).toContainText('Stora salen')
      await expectFits(page)
    })
  })
}
