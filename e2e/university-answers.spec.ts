import { eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aSpace, aUniversity } from '#db/make'
import { anExamPolicy, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examRequests } from '#db/schema'
import type { RequestId } from '~/exams/request'
import type { SittingId } from '~/exams/sitting'
import type { Learner } from '~/identity/person'
import type { LocalDate } from '~/lib/time'
import { aRequestWish, ask, plainExams } from '../scripts/testing/exam-scene'
import { aPlace } from '../scripts/testing/scene'
import { expect, expectFits, linkIn, now, test } from './fixtures'

/** Monday 14 December 2026: three weeks ahead. */
const date = '2026-12-14' as LocalDate

/** A centre that takes exams, with a hall, staff who answer, and somebody of its municipality. */
async function aScene(rules: Parameters<typeof anExamPolicy>[2] = {}, name = 'Åsa Öhman') {
  const centre = await aPlace()
  return change(async (tx) => {
    const mark = crypto.randomUUID().slice(0, 8)
    const mailbox = `tenta-${mark}@larcentrum.example`
    const plain = plainExams(centre.municipalityCode)
    await anExamPolicy(tx, centre.id, { ...plain, mailbox, doorsOpenBefore: 15, ...rules })
    await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places: 6, bookable: 'both' })
    const learner = await aPerson(tx, {
      name,
      email: `${mark}-${crypto.randomUUID().slice(0, 6)}@example.org`,
      municipalityCode: centre.municipalityCode,
    })
    return { centre, mailbox, learner, mark }
  })
}
type Scene = Awaited<ReturnType<typeof aScene>>

/** An exam that the learner types, of a university that is not here. */
async function askTyped({ centre, learner, mark }: Scene) {
  const contactEmail = `tenta-${mark}@norr.example`
  const sitting = {
    universityId: null,
    universityName: 'Högskolan i Norr',
    courseCode: 'HN1001',
    courseName: 'Juridisk översiktskurs',
    examCode: 'SALT',
    date,
    startMinute: 9 * 60,
    minutes: 240,
    format: 'paper' as const,
    tool: '',
    contactEmail,
  }
  const answer = await ask(
    learner as unknown as Learner,
    { ...aRequestWish('' as SittingId, centre.id), sitting },
    now,
  )
  if (!answer.ok) throw new Error(answer.because)
  return { contactEmail, request: answer.request }
}

const stateOf = async (id: string) => {
  const [row] = await read()
    .select()
    .from(examRequests)
    .where(eq(examRequests.id, id as RequestId))
  return [row?.state, row?.universityOk, row?.universityOkBy]
}

const looks = {
  'on a phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  'at a desk in the dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)

    test('a university that is not here answers from its mail, changes its mind, and everybody is told', async ({
      page,
      text,
      mailTo,
      expectAccessible,
    }) => {
      const hasScript = name === 'at a desk in the dark'
      const main = page.getByRole('main')
      const scene = await aScene()
      const { contactEmail, request } = await askTyped(scene)
      await mailTo(scene.learner.email, /^Anmäld: HN1001/)
      const question = await mailTo(contactEmail, /^Tenta på annan ort: HN1001/)
      expect(question.text).toContain('May the exam be written elsewhere?')
      expect(question.text).toContain(scene.mailbox)

      // Looking changes nothing; nobody is signed in.
      const answer = await page.goto(linkIn(question))
      expect(answer?.headers()['x-robots-tag']).toContain('noindex')
      await expect(main).toContainText('Åsa Öhman')
      await expect(main).toContainText('Juridisk översiktskurs')
      await expectFits(page)
      if (hasScript) await expectAccessible()
      expect(await stateOf(request.id)).toEqual(['awaiting-university', null, ''])

      // A no without a reason comes back with the form.
      await main.getByRole('button', { name: text('examAnswers.no.submit') }).click()
      await expect(main.getByRole('alert')).toContainText(text('examAnswers.errors.reason-missing'))
      if (hasScript) await expectAccessible()

      await main.getByLabel(text('examAnswers.yes.code')).fill('HN-42')
      await main.getByRole('button', { name: text('examAnswers.yes.submit') }).click()
      await expect(main).toContainText(text('examAnswers.stands.yes'))
      await expect(main).toContainText('HN-42')
      await expectFits(page)
      if (hasScript) await expectAccessible()
      expect(await stateOf(request.id)).toEqual(['confirmed', true, contactEmail])
      const sure = await mailTo(scene.learner.email, /^Klart: HN1001/)
      expect(sure.calendar).toContain(`UID:${request.id}@larplats`)
      expect(sure.text).toContain('kl. 08.45')

      // The same link, later: the answer stands there, and can be taken back.
      await page.goto(linkIn(question))
      await expect(main).toContainText(text('examAnswers.stands.yes'))
      await main.getByLabel(text('examAnswers.no.reason')).fill('Kursen har ställts in.')
      await main.getByRole('button', { name: text('examAnswers.no.submit') }).click()
      await expect(main).toContainText(text('examAnswers.stands.no'))
      await expect(main).toContainText('Kursen har ställts in.')
      await expect(main.getByRole('button')).toHaveCount(0)
      await expectFits(page)
      const gone = await mailTo(scene.learner.email, /^Inställt av lärosätet: HN1001/)
      expect(gone.text).toContain('Kursen har ställts in.')
      expect(gone.calendar).toContain('METHOD:CANCEL')
      await mailTo(scene.mailbox, /^Lärosätet har sagt nej: HN1001/)
    })

    test('two colleagues and a wrong mailbox: what the other said is seen first, and the learner is told', async ({
      page,
      text,
      mailTo,
      browser,
      baseURL,
    }) => {
      const main = page.getByRole('main')
      const scene = await aScene()
      const { contactEmail, request } = await askTyped(scene)
      const link = linkIn(await mailTo(contactEmail, /^Tenta på annan ort/))
      await page.goto(link)
      const theirs = await browser.newContext({ ...look, baseURL, locale: 'sv-SE' })
      const colleague = await theirs.newPage()
      await colleague.goto(link)
      await colleague.getByRole('button', { name: text('examAnswers.yes.submit') }).click()
      await expect(colleague.getByRole('main')).toContainText(text('examAnswers.stands.yes'))
      await theirs.close()
      await main.getByLabel(text('examAnswers.no.reason')).fill('Nej.')
      await main.getByRole('button', { name: text('examAnswers.no.submit') }).click()
      await expect(main).toContainText(text('examAnswers.told.hann-fore'))
      expect((await stateOf(request.id))[1]).toBe(true)

      const other = await aScene({}, 'Bo Ek')
      const wrong = await askTyped(other)
      await page.goto(linkIn(await mailTo(wrong.contactEmail, /^Tenta på annan ort/)))
      await main.getByLabel(text('examAnswers.refer.contact')).fill('juridik@norr.example')
      await main.getByRole('button', { name: text('examAnswers.refer.submit') }).click()
      await expect(main).toContainText('juridik@norr.example')
      const referred = await mailTo(other.learner.email, /^Någon annan på lärosätet svarar/)
      expect(referred.text).toContain('juridik@norr.example')
      await main.getByRole('button', { name: text('examAnswers.refer.notUsSubmit') }).click()
      await expect(main).toContainText(text('examAnswers.stands.no'))
      const told = await mailTo(other.learner.email, /^Lärosätet har sagt nej/)
      expect(told.text).toContain(text('examLetters.next.wrongMailbox'))
    })

    test('a centre that wants the university first is asked once its exam office has answered, several in one step', async ({
      page,
      text,
      mailTo,
      signInAs,
      expectAccessible,
    }) => {
      const hasScript = name === 'at a desk in the dark'
      const main = page.getByRole('main')
      const scene = await aScene({ order: 'university-first', approval: 'staff' })
      const { office, university, sitting, second } = await change(async (tx) => {
        const university = await aUniversity(tx)
        const office = await aPerson(tx, {
          name: 'Tentamensservice',
          email: `office-${scene.mark}@example.org`,
        })
        await aMembership(tx, { personId: office.id, role: 'exam-office', universityId: university.id })
        const contactEmail = `tenta-${scene.mark}@hogskolan.example`
        const sitting = await anExamSitting(tx, { universityId: university.id, date, contactEmail })
        const second = await aPerson(tx, {
          name: 'Bo Ek',
          email: `${scene.mark}-bo@example.org`,
          municipalityCode: scene.centre.municipalityCode,
        })
        return { office, university, sitting, second }
      })
      for (const who of [scene.learner, second])
        expect(
          await ask(who as unknown as Learner, aRequestWish(sitting.id, scene.centre.id), now),
        ).toMatchObject({
          ok: true,
          request: { state: 'awaiting-university' },
        })
      const asked = await mailTo(scene.learner.email, /^Anmäld/)
      expect(asked.text).toContain('säger ja först')

      await signInAs(office.email)
      await page.goto(`/larosaten/${university.id}/anmalningar`)
      await expect(main.getByRole('row')).toHaveCount(3)
      await expect(main).toContainText(scene.centre.name)
      await expectFits(page)
      if (hasScript) await expectAccessible()
      await main.getByRole('button', { name: text('examAnswers.queue.allow') }).click()
      await expect(main.getByRole('alert')).toContainText(text('examAnswers.errors.none-chosen'))
      for (const box of await main.getByRole('checkbox').all()) await box.check()
      await main.getByRole('button', { name: text('examAnswers.queue.allow') }).click()
      await expect(main.getByText(text('examAnswers.queue.outcome.yes'))).toHaveCount(2)
      await expect(main).toContainText(text('examAnswers.queue.none'))
      await expectFits(page)

      // Now it is the centre's turn.
      await mailTo(scene.mailbox, /^Ny tentamensanmälan/)
      await mailTo(scene.learner.email, /^Lärosätet har sagt ja/)

      await page.goto(`/larosaten/${university.id}/anmalningar?visa=besvarade`)
      await expect(main).toContainText('Tentamensservice')
      await expectFits(page)
      const file = await page.request.get(`/larosaten/${university.id}/anmalningar/lista.csv?visa=besvarade`)
      expect(await file.text()).toContain('Bo Ek')
      await main
        .getByLabel(text('examAnswers.queue.choose', { who: 'Bo Ek', exam: '' }).trim().slice(0, -1))
        .check()
      await main.getByLabel(text('examAnswers.queue.reason')).fill('Inte registrerad på kursen.')
      await main.getByRole('button', { name: text('examAnswers.queue.refuse') }).click()
      await expect(main.getByText(text('examAnswers.queue.outcome.no'))).toHaveCount(1)
      const refused = await mailTo(second.email, /^Inställt av lärosätet/)
      expect(refused.text).toContain('Inte registrerad på kursen.')
    })
  })
}
