import type { Page } from '@playwright/test'
import { change } from '#db/connect.server'
import { aCentre, aSpace, aUniversity } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examInvigilators } from '#db/schema'
import type { SessionId } from '~/exams/session'
import { textIn } from '~/i18n/text'
import { type LocalDate, wallTime } from '~/lib/time'
import { signIn } from './desk'
import { expect, expectFits, now, test } from './fixtures'

const text = textIn('sv')
const day = '2026-12-08' as LocalDate
const at = (hour: number) => wallTime(day, hour * 60, 'Europe/Stockholm')

/** A centre with a hall, somebody of its staff, one who invigilates and one who is in its register already. */
const aHall = () =>
  change(async (tx) => {
    const centre = await aCentre(tx, { name: 'Passens lärcentrum' })
    await anExamPolicy(tx, centre.id, { perInvigilator: 8, doorsOpenBefore: 15 })
    await aSpace(tx, {
      centreId: centre.id,
      name: 'Skrivsalen',
      kind: 'exam-hall',
      places: 8,
      seats: 8,
      bookable: 'place',
    })
    const member = async (name: string, role: 'staff' | 'invigilator') => {
      const person = await aPerson(tx, { name })
      await aMembership(tx, { centreId: centre.id, personId: person.id, role })
      return person
    }
    const staff = await member('Birgitta Forsgren', 'staff')
    const [vera, bo] = [await member('Vera Vakt', 'invigilator'), await member('Bo Reserv', 'invigilator')]
    await tx
      .insert(examInvigilators)
      .values({ centreId: centre.id, personId: bo.id, training: [], note: '', createdAt: now })
    return { centre, staff, vera, bo }
  })

/** Four who write two exams in a session, side by side. */
const writeThere = (centreId: Awaited<ReturnType<typeof aHall>>['centre']['id'], sessionId: SessionId) =>
  change(async (tx) => {
    const university = await aUniversity(tx, { name: 'Norra universitetet', short: 'NU' })
    const exam = (courseCode: string) =>
      anExamSitting(tx, { universityId: university.id, courseCode, date: day })
    const [one, other] = [await exam('NORR1'), await exam('NORR2')]
    const names = ['Åsa Öhman', 'Nils Berg', 'Maja Lind', 'Pål Wiik']
    for (const [index, name] of names.entries())
      await anExamRequest(tx, {
        centreId,
        personId: (await aPerson(tx, { name })).id,
        sittingId: (index < 2 ? one : other).id,
        sessionId,
        place: index + 1,
        startsAt: at(9),
        endsAt: at(13),
      })
  })

/** Says a time: whose page it is, staff's or the invigilator's own. */
async function sayTime(page: Page) {
  await page.getByLabel(text('invigilators.day')).fill(day)
  await page.getByLabel(text('invigilators.from')).fill('07:00')
  await page.getByLabel(text('invigilators.to')).fill('18:00')
  await page.getByRole('button', { name: text('invigilators.addTime') }).click()
  await expect(page.getByText(text('invigilators.told.tid'))).toBeVisible()
}

const looks = [
  { name: 'a phone without JavaScript', viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  { name: 'a desktop', viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
]

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use)
    test.slow()

    test('a session from opening to cancelling, and who watches it', async ({
      page,
      browser,
      baseURL,
      mailTo,
      expectAccessible,
    }, info) => {
      const { centre, staff, vera, bo } = await aHall()
      const desk = `/personal/${centre.id}`
      const main = page.getByRole('main')
      /** Nothing is too wide, axe finds nothing (it is a script of the page), and a picture to look at. */
      const look = async (what: string) => {
        await expectFits(page)
        if (use.javaScriptEnabled) await expectAccessible()
        await page.screenshot({ path: info.outputPath(`${what}.png`), fullPage: true })
      }
      await signIn(page, staff.id, baseURL)

      // Opened, with the room as it is.
      await page.goto(`${desk}/tentapass`)
      await expect(main.getByText(text('examSessions.none'))).toBeVisible()
      await look('none')
      await main.getByRole('link', { name: text('examSessions.open') }).click()
      await page.getByLabel(text('examSessions.room')).selectOption({ label: 'Skrivsalen' })
      await page.getByLabel(text('examSessions.date')).fill(day)
      await page.getByLabel(text('examSessions.from')).fill('08:45')
      await page.getByLabel(text('examSessions.to')).fill('13:15')
      await look('open')
      await main.getByRole('button', { name: text('examSessions.open') }).click()
      await expect(main.getByText(text('examSessions.told.oppnat'))).toBeVisible()
      const here = new URL(page.url()).pathname
      const id = here.split('/').at(-1) as SessionId
      await writeThere(centre.id, id)

      // Those who sit there, spread so that nobody sits beside whoever writes the same.
      await page.goto(here)
      const row = (who: string) => main.getByRole('row').filter({ hasText: who })
      const placeOf = async (who: string) => Number(await row(who).getByRole('textbox').inputValue())
      const apart = async () => Math.abs((await placeOf('Åsa Öhman')) - (await placeOf('Nils Berg')))
      expect(await apart()).toBe(1)
      await look('seated')
      await main.getByRole('button', { name: text('examSessions.one.spread') }).click()
      await expect(main.getByText(text('examSessions.told.platser'))).toBeVisible()
      expect(await apart()).toBeGreaterThan(1)

      // Somebody comes into the register, with a time, and is put on duty.
      await page.goto(`${desk}/tentavakter`)
      await page.getByLabel(text('invigilators.addWho')).selectOption({ label: 'Vera Vakt' })
      await look('register')
      await main.getByRole('button', { name: text('invigilators.addSend') }).click()
      await sayTime(page)
      await look('invigilator')
      await page.goto(here)
      await expect(main.getByText(text('examSessions.because.not-available'))).toBeVisible()
      await main.getByRole('button', { name: `${text('examSessions.one.assign')}: Vera Vakt` }).click()
      await expect(main.getByText(text('examSessions.told.insatt'))).toBeVisible()
      await look('on-duty')
      const given = await mailTo(vera.email, /^Du ska vakta/)
      expect(given.text).toContain('Skrivsalen')

      // They find it from their account, and cannot come.
      const own = await browser.newPage({ baseURL: baseURL ?? '', locale: 'sv-SE', ...use })
      await signIn(own, vera.id, baseURL)
      await own.goto('/konto')
      await own.getByRole('link', { name: text('invigilators.own.title') }).click()
      await expect(own.getByRole('main')).toContainText('Skrivsalen')
      await expectFits(own)
      await own.screenshot({ path: info.outputPath('own.png'), fullPage: true })
      await own.getByRole('link', { name: text('invigilators.own.cannot') }).click()
      await own.getByLabel(text('invigilators.own.reason')).fill('Bilen startar inte')
      await expectFits(own)
      await own.screenshot({ path: info.outputPath('cannot.png'), fullPage: true })
      await own.getByRole('button', { name: text('invigilators.own.send') }).click()
      await expect(own.getByText(text('invigilators.told.forhinder'))).toBeVisible()
      await own.close()

      // Staff read it in their mail and on the page.
      const told = await mailTo(staff.email, /^En tentamensvakt kan inte komma/)
      expect(told.text).toContain('4 studerande har ingen plats')
      expect(told.text).not.toContain('Bilen')
      await page.goto(here)
      await expect(main).toContainText('Vera Vakt (Bilen startar inte)')
      await expect(row('Åsa Öhman')).toContainText(text('examSessions.states.conflict'))
      await look('left')
      await page.goto(`${desk}/tentapass`)
      await expect(
        main.getByText(text('examSessions.warnings.nobody-watches'), { exact: true }),
      ).toBeVisible()
      await look('list')

      // Another says that they can, and is put there: everybody has their seat again.
      const other = await browser.newPage({ baseURL: baseURL ?? '', locale: 'sv-SE', ...use })
      await signIn(other, bo.id, baseURL)
      // They work nowhere else: the way there is in the header.
      await other.goto('/')
      await other
        .getByRole('banner')
        .getByRole('link', { name: text('ui.header.duties') })
        .click()
      await sayTime(other)
      await other.close()
      await page.goto(here)
      await main.getByRole('button', { name: `${text('examSessions.one.assign')}: Bo Reserv` }).click()
      await expect(main.getByText(text('examSessions.told.back', { count: 4 }))).toBeVisible()
      await expect(row('Åsa Öhman')).toContainText(text('examSessions.states.sure'))
      await mailTo(bo.email, /^Du ska vakta/)

      // The exam day is one step away; an hour more is told to who watches.
      await expect(main.getByRole('link', { name: text('examSessions.one.day') })).toHaveAttribute(
        'href',
        `/tentamensdag/${id}`,
      )
      await main.getByRole('link', { name: text('examSessions.one.change') }).click()
      await page.getByLabel(text('examSessions.to')).fill('14:15')
      await look('change')
      await main.getByRole('button', { name: text('examSessions.save') }).click()
      await expect(main.getByText(text('examSessions.told.andrat'))).toBeVisible()
      await mailTo(bo.email, /^Ny tid att vakta/)

      // Cancelled: not without a reason, and everybody is told.
      await main.getByRole('link', { name: text('examSessions.one.cancel') }).click()
      await look('cancel')
      await page.getByLabel(text('examSessions.cancel.reason')).fill('Vattenläcka i salen')
      await main.getByRole('button', { name: text('examSessions.cancel.send') }).click()
      await expect(main.getByText(text('examSessions.told.installt'))).toBeVisible()
      await look('cancelled')
      const ended = await mailTo(bo.email, /^Du ska inte vakta/)
      expect(ended.text).toContain('Vattenläcka i salen')
      await page.goto(here)
      await expect(main.getByText(text('examSessions.cancelled'))).toBeVisible()
      await look('over')
    })
  })
}
