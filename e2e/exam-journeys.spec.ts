import { change } from '#db/connect.server'
import { anInvigilator } from '#db/make-exams'
import { aMembership } from '#db/make-people'
import { termsOf } from '~/exams/policy'
import { keepExamTimes } from '~/exams/request-clock.server'
import { sek } from '~/i18n/format'
import { untilIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import { addDays, wallTime } from '~/lib/time'
import {
  aHouse,
  aReader,
  askFor,
  dayComes,
  examDate,
  looks,
  requestOf,
  runOut,
  send,
  subject,
  universityAllows,
  untilTwo,
} from './exam-travellers'
import { expect, expectFits, now, test } from './fixtures'

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)
    test.slow()

    test('extended time in a room of their own: why is for those who arrange it, what to do for who watches', async ({
      page,
      text,
      language,
      signInAs,
      mailTo,
    }) => {
      const detail = 'Läser långsamt, rör inte skrivbordet'
      const house = await aHouse(language, () => ({ support: ['extended-time', 'separate-room'] }))
      const { centre, exam, learner, staff } = house
      const main = page.getByRole('main')
      await signInAs(learner.email)
      await askFor(page, text, { exam: exam.id, centre, needs: true })

      // Nothing of it is kept before they have said yes to what it is used for.
      await main.getByLabel(text('seats.request.detail')).fill(detail)
      await send(page, text)
      await expect(main.getByRole('alert')).toContainText(text('seats.errors.consent'))
      await expect(main.getByLabel(text('seats.request.detail'))).toHaveValue(detail)
      await main.getByLabel(text('seats.request.consent')).check()
      await send(page, text)
      await expect(main).toContainText(text('ownExams.states.awaiting-university.line'))
      await expect(main).toContainText(untilTwo)
      await expectFits(page)
      const id = requestOf(page)
      await main.getByRole('link', { name: text('ownExams.deeds.support') }).click()
      await expect(main).toContainText(detail)
      await expectFits(page)

      // The university decided about the support: it reads how long, never why.
      const question = await mailTo(house.contactEmail, new RegExp(exam.courseCode))
      expect(question.text).not.toContain(detail)
      await universityAllows(page, text, question)
      const told = subject(text('examLetters.confirmed.subject', { exam: exam.courseCode, when: '' }))
      expect((await mailTo(learner.email, told)).text).not.toContain(detail)

      await signInAs(staff.email)
      await page.goto(`/personal/${centre.id}/tentaanmalningar?visa=kommande`)
      await main.getByRole('link', { name: learner.name }).click()
      await expect(main).toContainText(text('examDesk.one.seatAt', { room: 'Lilla rummet', place: 1 }))
      await expect(main).toContainText(text('examDesk.one.extra', { count: 60 }))
      await expect(main).toContainText(text('examDesk.one.alone'))
      await expect(main).toContainText(text('examDesk.needs.separate-room'))
      await expect(main).toContainText(detail)
      await expect(main).toContainText(untilTwo)
      await expectFits(page)

      // On the day whoever watches reads until when and what is arranged; nobody says why.
      const sessionId = await dayComes(id, 21)
      const watcher = await aReader(language)
      await change(async (tx) => {
        const at = { centreId: centre.id, personId: watcher.id }
        await aMembership(tx, { ...at, role: 'invigilator' })
        await anInvigilator(tx, { ...at, sessionId })
      })
      await signInAs(watcher.email)
      await page.goto('/tentamensdag')
      await main.getByRole('link', { name: /Lilla rummet/ }).click()
      const row = main.getByRole('row').filter({ hasText: learner.name })
      await expect(row).toContainText(text('examDay.extra', { minutes: '60' }))
      await expect(row).toContainText(untilTwo)
      await expectFits(page)
      const whys = [detail, text('examDesk.one.needs'), text('examDesk.needs.separate-room')]
      for (const why of whys) await expect(page.locator('body')).not.toContainText(why)
      const list = await page.goto(`/personal/${centre.id}/tentaanmalningar/${id}`)
      expect(list?.status()).toBe(404)
    })

    test('a fee that is not paid in time: what is owed and by when, then the seat is given up and it is told', async ({
      page,
      text,
      language,
      signInAs,
      mailTo,
    }) => {
      const fees = { university: 800, yh: 800, komvux: 800 }
      const house = await aHouse(language, (municipality) => ({
        groups: [{ ...termsOf({ fees }), name: 'Hemma', municipalities: [municipality] }],
        payWays: ['swish'],
        payBefore: { count: 7, unit: 'days' },
        unpaid: 'cancelled',
      }))
      const { centre, exam, learner, staff } = house
      const amount = sek(800, language)
      const main = page.getByRole('main')
      await signInAs(learner.email)
      await askFor(page, text, { exam: exam.id, centre })
      await expect(main).toContainText(amount)
      await send(page, text)
      await expect(main).toContainText(text('ownExams.money.later', { amount }))
      const id = requestOf(page)
      await universityAllows(page, text, await mailTo(house.contactEmail, new RegExp(exam.courseCode)))

      const until = untilIn(
        wallTime(addDays(examDate, -6), 0, 'Europe/Stockholm'),
        'Europe/Stockholm',
        language,
      )
      const bill = { exam: exam.courseCode, when: '', amount }
      const owed = await mailTo(learner.email, subject(text('examLetters.payment-due.subject', bill)))
      await page.goto(`/mina-tentor/${id}`)
      await expect(main).toContainText(text('ownExams.states.payment-due.line'))
      await expect(main).toContainText(text('ownExams.turn.learner'))
      await expect(main).toContainText(text('ownExams.by.payment-due', { when: until }))
      await expect(main).toContainText(text('ownExams.money.owed', { amount, when: until }))
      const reference = (await main.locator('.reference').first().textContent()) ?? ''
      await expect(main).toContainText(
        text('ownExams.money.ways', { ways: text('exams.words.swish'), reference }),
      )
      expect(owed.text).toContain(reference)
      await expectFits(page)

      await runOut(id)
      await keepExamTimes(now)
      await mailTo(learner.email, subject(text('examLetters.unpaid.subject', bill)))
      const over = { exam: exam.courseCode, date: '', reference: '' }
      const gone = textIn('sv')('examLetters.question.over.subject', over).replace(' ()', '')
      await mailTo(house.contactEmail, subject(gone))
      await page.goto(`/mina-tentor/${id}`)
      await expect(main).toContainText(text('ownExams.states.cancelled-unpaid.line'))
      await expect(main).not.toContainText(text('ownExams.money.owed', { amount, when: until }))
      await expectFits(page)
      await signInAs(staff.email)
      await page.goto(`/personal/${centre.id}/tentaanmalningar?visa=klara`)
      await main.getByRole('link', { name: learner.name }).click()
      await expect(main).toContainText(text('examDesk.states.cancelled-unpaid'))
      await expect(main).toContainText(text('examDesk.one.noSeat'))
      await expect(main).toContainText(text('examDesk.events.stay-unpaid'))
      await expectFits(page)
    })
  })
}
