import { change } from '#db/connect.server'
import { aCentre, aSpace, aUniversity } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examDuties } from '#db/schema'
import { textIn } from '~/i18n/text'
import { hourMs, later, minuteMs } from '~/lib/time'
import { signIn } from './desk'
import { expect, expectFits, linkIn, now, test } from './fixtures'

const text = textIn('sv')

/** A hall with three who write for two universities, whoever watches it and somebody of the staff. */
const aDay = (mailbox: string) =>
  change(async (tx) => {
    const centre = await aCentre(tx, { name: 'Tentornas lärcentrum' })
    const at = { centreId: centre.id }
    await anExamPolicy(tx, centre.id, { doorsOpenBefore: 60, doorsCloseBefore: 15, earliestLeave: 60 })
    const hall = await aSpace(tx, {
      ...at,
      name: 'Skrivsalen',
      kind: 'exam-hall',
      places: 8,
      bookable: 'place',
    })
    const session = await anExamSession(tx, {
      spaceId: hall.id,
      startsAt: later(now, -2 * hourMs),
      endsAt: later(now, 5 * hourMs),
    })
    const staff = await aPerson(tx, { name: 'Birgitta Forsgren' })
    await aMembership(tx, { ...at, personId: staff.id })
    const watcher = await aPerson(tx, { name: 'Vera Vakt' })
    await aMembership(tx, { ...at, personId: watcher.id, role: 'invigilator' })
    await tx.insert(examDuties).values({ sessionId: session.id, personId: watcher.id, createdAt: now })
    const [north, south] = [
      await aUniversity(tx, { name: 'Norra universitetet', short: 'NU' }),
      await aUniversity(tx, { name: 'Södra högskolan', short: 'SH' }),
    ]
    const ofNorth = await anExamSitting(tx, {
      universityId: north.id,
      courseCode: 'NORR1',
      aids: 'Miniräknare',
      contactEmail: mailbox,
    })
    const ofSouth = await anExamSitting(tx, { universityId: south.id, courseCode: 'SYD1' })
    const writes = async (name: string, place: number, sittingId: typeof ofNorth.id, from: number) => {
      const person = await aPerson(tx, {
        name,
        alias: 'Q7',
        protectedIdentity: name.startsWith('Hemlig'),
      })
      const startsAt = later(now, from * minuteMs)
      return anExamRequest(tx, {
        ...at,
        personId: person.id,
        sittingId,
        sessionId: session.id,
        place,
        state: 'ready',
        startsAt,
        endsAt: later(startsAt, 4 * hourMs),
        ...(place === 2 && { arrangement: 'till 15.00, rum 3', extraMinutes: 60 }),
      })
    }
    await writes('Åsa Öhman', 1, ofNorth.id, 30)
    await writes('Hemlig Person', 2, ofSouth.id, 30)
    await writes('Nils Borta', 3, ofNorth.id, -60)
    return { centre, session, staff, watcher }
  })

const looks = [
  { name: 'a phone without JavaScript', viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  { name: 'a tablet', viewport: { width: 820, height: 1180 }, javaScriptEnabled: true },
]

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use)
    test.slow()

    test('an exam day from doors to the report', async ({
      page,
      browser,
      baseURL,
      mailTo,
      expectAccessible,
    }, info) => {
      const mailbox = `tenta-${info.workerIndex}-${use.viewport.width}@norra.example`
      const { session, watcher, staff, centre } = await aDay(mailbox)
      const main = page.getByRole('main')
      const row = (who: string | RegExp) => main.getByRole('row').filter({ hasText: who })
      /** Axe is a script of the page: a browser without them cannot run it. */
      const look = () => (use.javaScriptEnabled ? expectAccessible() : Promise.resolve())
      const shoot = (what: string) =>
        page.screenshot({ path: info.outputPath(`${what}.png`), fullPage: true })
      await signIn(page, watcher.id, baseURL)

      // Doors: the clock times stand on top, names by alias, what to do and never why.
      await page.goto('/tentamensdag')
      await main.getByRole('link', { name: /Skrivsalen/ }).click()
      await expect(main.getByText('Dörrarna stänger 09.15')).toBeVisible()
      await expect(main.getByText('Ingen går före 10.30')).toBeVisible()
      await expect(row('Studerande Q7')).toContainText('till 15.00, rum 3')
      await expect(page.locator('body')).not.toContainText('Hemlig Person')
      await expectFits(page)
      await look()
      await shoot('doors')

      // Seated by the kind of a document.
      const letIn = async (who: string) => {
        await row(who).getByText(text('examDay.act.letIn')).click()
        await row(who)
          .getByRole('button', { name: `${text('examDay.kindsOfId.passport')}: ${who}` })
          .click()
        await expect(main.getByText(text('examDay.told.plats', { who }))).toBeVisible()
      }
      await letIn('Åsa Öhman')
      await letIn('Studerande Q7')
      await expect(row('Åsa Öhman')).toContainText('Skriver sedan')

      // Whoever is late is let in against the doors only with a reason.
      await row('Nils Borta').getByText(text('examDay.act.letIn')).click()
      await row('Nils Borta')
        .getByRole('button', { name: /^Pass:/ })
        .click()
      await expect(main.getByText(text('examDay.refused.doors-closed'))).toBeVisible()
      await expectFits(page)
      await look()
      await main.getByRole('link', { name: text('examDay.refused.back') }).click()

      // Toilet: out and back, and a warning when two are out.
      for (const who of ['Åsa Öhman', 'Studerande Q7'])
        await main.getByRole('button', { name: `${text('examDay.act.toilet')}: ${who}`, exact: true }).click()
      await expect(main.getByText(/2 är ute samtidigt/)).toBeVisible()
      await shoot('out')
      for (const who of ['Åsa Öhman', 'Studerande Q7'])
        await row(who)
          .getByRole('button', { name: `${text('examDay.act.back')}: ${who}`, exact: true })
          .click()

      // Handed in too early: a warning, and a second press.
      await row('Åsa Öhman')
        .getByRole('button', { name: /^Lämnar in/ })
        .click()
      await expect(main.getByText(text('examDay.refused.leaves-early'))).toBeVisible()
      await main.getByRole('button', { name: text('examDay.anyway.inlamning') }).click()
      await expect(row('Åsa Öhman')).toContainText('Har lämnat in')

      // All who did not come.
      await main.getByRole('button', { name: /^1 har inte kommit/ }).click()
      await expect(row('Nils Borta')).toContainText('Kom inte')
      await look()
      await shoot('over')

      // A deviation: first without words, then with.
      await main.getByRole('link', { name: text('examDay.deviation.add') }).click()
      await page.getByLabel(text('examDay.kinds.noise')).check()
      await page.getByLabel(text('examDay.deviation.text')).fill('Brandövning i huset')
      await page.getByLabel(text('examDay.deviation.time')).fill('25:99')
      await main.getByRole('button', { name: text('examDay.deviation.button') }).click()
      await expect(main.getByRole('alert')).toContainText(text('examDay.deviation.errors.time'))
      await expect(page.getByLabel(text('examDay.deviation.text'))).toHaveValue('Brandövning i huset')
      await page.getByLabel(text('examDay.deviation.time')).fill('10:15')
      await main.getByRole('button', { name: text('examDay.deviation.button') }).click()
      await expect(main.getByText('Brandövning i huset')).toBeVisible()
      await expectFits(page)
      await look()
      await shoot('deviations')

      // Paper, which is enough to run the day.
      for (const list of ['narvarolista', 'platskort', 'toalettlista', 'forsattsblad'] as const) {
        await page.goto(`/tentamensdag/${session.id}/utskrift/${list}`)
        await expect(main).toContainText(list === 'forsattsblad' ? 'NORR1' : 'Åsa Öhman')
        await expectFits(page)
        await look()
        await page.emulateMedia({ media: 'print' })
        await shoot(list)
        await page.emulateMedia({ media: null })
      }

      // Staff send the report; its reader needs no account and reads of nobody else.
      const desk = await browser.newPage({ baseURL: baseURL ?? '', locale: 'sv-SE', ...use })
      await signIn(desk, staff.id, baseURL)
      await desk.goto(`/personal/${centre.id}/tentapass/${session.id}/rapport`)
      await expect(desk.getByRole('main')).toContainText('Studerande Q7')
      await expectFits(desk)
      await desk.screenshot({ path: info.outputPath('report.png'), fullPage: true })
      await desk.getByRole('button', { name: text('examDay.reports.send', { address: mailbox }) }).click()
      await expect(desk.getByText(text('examDay.reports.told'))).toBeVisible()
      await expect(desk.getByText(/^Skickad/)).toBeVisible()
      await desk.close()
      const mail = await mailTo(mailbox, /^Tentarapport NORR1/)
      expect(mail.text).not.toContain('Öhman')
      const reader = await browser.newPage({ baseURL: baseURL ?? '', locale: 'sv-SE', ...use })
      await reader.goto(linkIn(mail))
      const report = reader.getByRole('main')
      await expect(report).toContainText('Åsa Öhman')
      await expect(report).toContainText('Brandövning i huset')
      await expect(report.getByRole('row').filter({ hasText: 'Nils Borta' })).toContainText('kom inte')
      await expect(report).not.toContainText('Q7')
      await expect(report).not.toContainText('SYD1')
      await expectFits(reader)
      await reader.close()
    })
  })
}
