import { eq } from 'drizzle-orm'
import { change } from '#db/connect.server'
import { aCentre } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { courseSearches, outbox } from '#db/schema'
import { noteCourseNews } from '~/courses/saved-news.server'
import { noteCourseReminders } from '~/courses/tie-reminders.server'
import type { Language } from '~/i18n/language'
import { newId } from '~/lib/id'
import { addDays, dayMs, hourMs, type LocalDate, later, localDate } from '~/lib/time'
import { anInstance } from '../scripts/testing/course-scene'
import { expect, expectFits, linkIn, now, test } from './fixtures'
import { aStudyGroup } from './server/study-scene'

const today = localDate(now, 'Europe/Stockholm')
const noExams = async () => new Map<string, LocalDate[]>()
const nowhere = async () => null

/** A course of its own, by a word that no other has, that one can apply for until in nine days. */
async function aCourse() {
  const word = `vävkonst${newId().slice(-6).replace(/\d/g, 'x')}`
  const last = addDays(today, 9)
  const days = { firstApplication: addDays(today, -30), lastApplication: last, lateApplication: null }
  const titles = { titleSv: `Åldrig ${word}`, titleEn: `Ancient ${word}` }
  const { instance } = await anInstance({ course: titles, instance: days })
  return { ...titles, word, id: instance.id, last }
}

/** Somebody at a centre of their own, in a language. */
const somebody = (language: Language, over: Parameters<typeof aPerson>[1] = {}) =>
  change(async (tx) => {
    const centre = await aCentre(tx)
    const person = await aPerson(tx, { language, municipalityCode: centre.municipalityCode, ...over })
    return { ...person, centre }
  })

/** The morning so many days on, as if nobody had looked yet: those of others play at the same time. */
async function mornings(days: number) {
  await change((tx) => tx.delete(outbox).where(eq(outbox.fact, 'course-morning')))
  return later(now, days * dayMs)
}

const looks = {
  'a phone without script': {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'sv-SE',
  },
  'a phone in English': { viewport: { width: 360, height: 740 }, locale: 'en-GB' },
  'a wide screen': { viewport: { width: 1280, height: 900 }, locale: 'sv-SE' },
  'a wide screen in English': { viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
}

for (const [at, [name, look]] of Object.entries(looks).entries()) {
  test.describe(name, () => {
    test.use(look)
    // Axe is a script itself.
    const isScripted = !('javaScriptEnabled' in look)

    test('a course is found, saved through signing in, tied to the centre, and reminded of', async ({
      page,
      text,
      language,
      mailTo,
      expectAccessible,
    }) => {
      const [course, who] = [await aCourse(), await somebody(language)]
      const title = language === 'sv' ? course.titleSv : course.titleEn
      const main = page.getByRole('main')
      await page.goto(`/kurser?sok=${course.word}`)
      await main.getByRole('link', { name: text('courseTies.save.inList', { title }) }).click()
      await main.getByLabel(text('identity.fields.email')).fill(who.email)
      await main.getByLabel(text('identity.fields.password')).fill('demo-larplats-1')
      await main.getByRole('button', { name: text('identity.signIn.button') }).click()
      await expectFits(page)
      await main.getByRole('button', { name: text('courseTies.save.button') }).click()
      await expect(main.getByText(text('courseTies.own.told.sparad'))).toBeVisible()
      await expectFits(page)

      await main.getByRole('link', { name: title, exact: true }).click()
      await main.getByRole('link', { name: text('courseTies.actions.study') }).click()
      const where = main.getByLabel(text('courseTies.tie.where'))
      await expect(where).toHaveValue(who.centre.id)
      await expect(main.getByLabel(text('courseTies.tie.remind'))).toBeChecked()
      await expect(main.getByLabel(text('courseTies.tie.findable'))).not.toBeChecked()
      await expectFits(page)
      await main.getByRole('button', { name: text('courseTies.tie.save'), exact: true }).click()
      await expect(main.getByText(text('courseTies.tie.saved'))).toBeVisible()
      if (isScripted) await expectAccessible()
      await page.goto('/mina-kurser')
      await expect(main).toContainText(text('courseTies.own.from', { centre: who.centre.name }))
      if (isScripted) await expectAccessible()

      await noteCourseReminders(await mornings(2 + at), noExams)
      const letter = await mailTo(who.email, title)
      expect(letter.text).toContain(`/kurser/${course.id}`)
      expect(letter.text).toContain(text('courseTies.letters.remindStop'))

      await page.goto(`/mina-kurser/${course.id}`)
      await main.getByRole('button', { name: text('courseTies.tie.end') }).click()
      await expect(main.getByText(text('courseTies.own.told.avslutad'))).toBeVisible()
      await main.getByRole('button', { name: text('courseTies.own.forgetNamed', { title }) }).click()
      await expect(main.getByText(text('courseTies.own.noneSaved'))).toBeVisible()
    })

    test('a search that finds nothing is kept, told of when something fits, and ended by one click', async ({
      page,
      text,
      language,
      mailTo,
      signInAs,
    }) => {
      const who = await somebody(language)
      const word = `glasslip${newId().slice(-6).replace(/\d/g, 'x')}`
      const main = page.getByRole('main')
      await signInAs(who.email)
      await page.goto(`/kurser?sok=${word}`)
      await main.getByRole('link', { name: text('courseTies.watch.link') }).click()
      await expectFits(page)
      await main.getByRole('button', { name: text('courseTies.watch.button') }).click()
      await expect(main.getByText(text('courseTies.own.told.bevakad'))).toBeVisible()
      await expect(main.getByRole('link', { name: new RegExp(word) })).toBeVisible()

      const days = { firstApplication: null, lastApplication: null, lateApplication: null }
      const titles = { titleSv: `Fin ${word}`, titleEn: `Fine ${word}` }
      await anInstance({ course: titles, instance: { ...days, publishedAt: later(now, hourMs) } })
      // Who plays beside this may have looked through the search before there was anything.
      await change((tx) =>
        tx.update(courseSearches).set({ lookedAt: now }).where(eq(courseSearches.personId, who.id)),
      )
      await noteCourseNews(later(now, dayMs), nowhere)
      const letter = await mailTo(who.email, text('courseTies.letters.news.subject', { count: 1 }))
      expect(letter.text).toContain(language === 'sv' ? titles.titleSv : titles.titleEn)
      expect(letter.text).toContain(`/kurser?sok=${word}\n`)
      await page.context().clearCookies()
      await page.goto(linkIn(letter))
      await expectFits(page)
      await page.getByRole('main').getByRole('button').click()
      await expect(page.getByRole('status')).toBeVisible()
      await signInAs(who.email)
      await page.goto('/mina-kurser')
      await expect(main.getByRole('link', { name: new RegExp(word) })).toHaveCount(0)
    })

    test('two of a study group find and write to each other without an address, and one goes out by one click', async ({
      page,
      text,
      language,
      mailTo,
      signInAs,
      expectAccessible,
    }) => {
      const course = await aCourse()
      const asa = await somebody(language, { name: 'Åsa Riktignamn' })
      const bo = await somebody(language, { name: 'Bo Riktignamn' })
      const main = page.getByRole('main')
      const join = async (who: typeof asa, shown: string) => {
        await page.context().clearCookies()
        await signInAs(who.email)
        await page.goto(`/mina-kurser/${course.id}`)
        await main.getByLabel(text('courseTies.tie.where')).selectOption(asa.centre.id)
        await main.getByLabel(text('courseTies.tie.findable')).check()
        await main.getByRole('button', { name: text('courseTies.tie.save'), exact: true }).click()
        await expect(main.getByRole('alert')).toContainText(text('courseTies.reasons.no-name'))
        await main.getByLabel(text('courseTies.tie.name')).fill(shown)
        await main.getByRole('button', { name: text('courseTies.tie.save'), exact: true }).click()
        await main.getByRole('link', { name: text('courseTies.tie.toGroup') }).click()
        await expect(main).toContainText(text('courseTies.group.you', { name: shown }))
      }
      await join(bo, 'Bosse')
      await expect(main.getByText(text('courseTies.group.none'))).toBeVisible()
      await join(asa, 'Vävåsa')
      await expectFits(page)
      if (isScripted) await expectAccessible()
      expect(await page.content()).not.toMatch(new RegExp(`Riktignamn|${bo.email}|${bo.id}`))
      await main.getByRole('link', { name: text('courseTies.group.write', { name: 'Bosse' }) }).click()
      await main.getByLabel(text('courseTies.peer.text')).fill('Ska vi ses på torsdag?')
      await main.getByRole('button', { name: text('courseTies.peer.send') }).click()
      await expect(main.getByText(text('courseTies.peer.sent', { name: 'Bosse' }))).toBeVisible()

      const letter = await mailTo(bo.email, /Vävåsa/)
      for (const part of [letter.text, letter.html])
        expect(part).not.toMatch(new RegExp(`Riktignamn, |Åsa Rikt|${asa.email}|${asa.id}|torsdag`))
      await page.context().clearCookies()
      await signInAs(bo.email)
      await page.goto(/https?:\/\/[^\s/]+(\/mina-kurser\/\S+)/.exec(letter.text)?.[1] ?? '')
      await expect(main).toContainText('Ska vi ses på torsdag?')
      await expectFits(page)
      if (isScripted) await expectAccessible()
      await main.getByLabel(text('courseTies.peer.text')).fill('Gärna')
      await main.getByRole('button', { name: text('courseTies.peer.send') }).click()
      await mailTo(asa.email, /Bosse/)

      await page.context().clearCookies()
      await page.goto(linkIn(letter))
      await main.getByRole('button', { name: text('courseTies.link.leave') }).click()
      await expect(main.getByText(text('courseTies.link.left'))).toBeVisible()
      await signInAs(asa.email)
      await page.goto(`/mina-kurser/${course.id}/grupp`)
      await expect(main).toContainText(text('courseTies.group.left'))
    })
  })
}

test('a message that is reported is read by staff, and who wrote it is out of the groups', async ({
  page,
  text,
  signInAs,
  expectAccessible,
}) => {
  const who = await somebody('sv')
  const staff = await change(async (tx) => {
    const person = await aPerson(tx)
    await aMembership(tx, { personId: person.id, centreId: who.centre.id })
    return person
  })
  const group = await aStudyGroup(who.centre.id, who.id)
  const main = page.getByRole('main')
  await signInAs(who.email)
  await page.goto(`/mina-kurser/${group.instance}/grupp/${group.peer}`)
  await main.getByText(text('courseTies.peer.report'), { exact: true }).first().click()
  await main.getByRole('button', { name: text('courseTies.peer.report') }).click()
  await expect(main.getByText(text('courseTies.group.reported'))).toBeVisible()
  await expect(main.getByText('Första')).toHaveCount(0)

  await page.context().clearCookies()
  await signInAs(staff.email)
  await page.goto(`/personal/${who.centre.id}/kurser`)
  await expect(main.getByRole('row').nth(1)).toContainText('4')
  await expectFits(page)
  await expectAccessible()
  const reported = main.locator('li', { hasText: 'Första' })
  await reported.getByRole('button', { name: text('courseTies.desk.remove') }).click()
  await expect(main.getByText(text('courseTies.desk.told.borttagen'))).toBeVisible()
  await expect(main.getByText('Första')).toHaveCount(0)
})
