import { change } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import type { LocalDate } from '~/lib/time'
import { expect, expectFits, test } from './fixtures'

/** The exam office of a new university that has listed one exam of the term before, and said nothing else. */
const anOffice = () =>
  change(async (tx) => {
    const [person, university] = [await aPerson(tx), await aUniversity(tx)]
    await aMembership(tx, { personId: person.id, role: 'exam-office', universityId: university.id })
    const last = { universityId: university.id, date: '2026-03-12' as LocalDate }
    await anExamSitting(tx, { ...last, courseCode: 'FJOL1', courseName: 'Algebra' })
    return { email: person.email, university }
  })

const looks = {
  'a phone without script': { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  'a desk in the dark': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const

const file = [
  'Course code;Kursnamn;Datum;Start;Skrivtid;Form;Salsnummer',
  'CSV1;Från filen;14/1/2027;9.00;4 h;papper;B1',
  'CSV2;"Med; semikolon";2027-01-15;;300;digital;B2',
  'CSV3;Utan dag;i vår;9.00;4 h;muntlig;B3',
].join('\r\n')

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use(look)
    test.slow()
    const hasScript = name !== 'a phone without script'

    test('an exam office lists exams one by one, announces a time and cancels', async ({
      page,
      text,
      signInAs,
      expectAccessible,
      request,
    }) => {
      const { email, university } = await anOffice()
      const main = page.getByRole('main')
      await signInAs(email)
      await page.goto('/')
      await page
        .getByRole('banner')
        .getByRole('link', { name: text('ui.header.office') })
        .click()
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('offices.start.title'))
      await expect(main).toContainText(text('offices.start.noRules'))
      await expect(main).toContainText(text('offices.start.noSittings'))

      // A form that is wrong comes back as it was, and says what to mend.
      await main.getByRole('link', { name: text('sittings.list.add') }).click()
      await main.getByLabel(text('sittings.fields.courseCode')).fill('ÖVN1')
      await main.getByLabel(text('sittings.fields.courseName')).fill('Övningskurs')
      await main.getByLabel(text('sittings.fields.date'), { exact: true }).fill('2026-12-17')
      await main.getByLabel(text('sittings.fields.startMinute')).fill('klockan nio')
      await main.getByLabel(text('sittings.fields.minutes'), { exact: true }).fill('4 h')
      await main.getByRole('radio', { name: text('sittings.formats.digital') }).check()
      await main.getByLabel(text('sittings.fields.tool')).fill('Inspera')
      await main.getByRole('button', { name: text('sittings.one.add') }).click()
      await expect(main.getByRole('alert')).toContainText(text('sittings.errors.clock'))
      await expect(main.getByLabel(text('sittings.fields.courseName'))).toHaveValue('Övningskurs')
      await expect(main.getByRole('radio', { name: text('sittings.formats.digital') })).toBeChecked()
      await expectFits(page)
      if (hasScript) await expectAccessible()

      await main.getByLabel(text('sittings.fields.startMinute')).fill('')
      await main.getByRole('button', { name: text('sittings.one.add') }).click()
      await expect(main.getByText(text('sittings.list.told.ny'))).toBeVisible()
      await expect(main).toContainText(text('sittings.timeToCome', { length: '4\u00a0h' }))
      await expectFits(page)
      if (hasScript) await expectAccessible()

      // What waits leads to the clock time.
      await page.goto(`/larosaten/${university.id}`)
      await main.getByRole('link', { name: /ÖVN1 Övningskurs,/ }).click()
      await main.getByLabel(text('sittings.fields.startMinute')).first().fill('tio')
      await main.getByRole('button', { name: text('sittings.one.announce') }).click()
      await expect(main.getByRole('alert')).toContainText(text('sittings.errors.clockNeeded'))
      await main.getByLabel(text('sittings.fields.startMinute')).fill('10.15')
      await main.getByRole('button', { name: text('sittings.one.announce') }).click()
      await expect(main.getByText(text('sittings.list.told.klockslag'))).toBeVisible()
      await expect(main).toContainText(/10[.:]15–\u2060?14[.:]15/)

      // Anybody finds it, and so does a program.
      await page.goto('/tentamenstillfallen')
      await main.getByLabel(text('sittings.find.course')).fill('övningsk')
      await main.getByLabel(text('sittings.find.university')).selectOption(university.id)
      await main.getByRole('button', { name: text('sittings.find.search') }).click()
      await expect(main.getByRole('heading', { level: 3 })).toHaveText(['ÖVN1 Övningskurs'])
      await expect(main).toContainText(text('sittings.digitalIn', { tool: 'Inspera' }))
      await expect(main).toContainText(text('sittings.find.ask'))
      await expectFits(page)
      if (hasScript) await expectAccessible()
      const asked = `/api/v1/exam-sittings?university=${university.id}&course=%C3%B6vn&from=2026-12-01&to=2026-12-31`
      const { items, next } = await (await request.get(asked)).json()
      expect(next).toBeNull()
      expect(items).toMatchObject([
        { courseCode: 'ÖVN1', date: '2026-12-17', start: '10:15', elsewhere: true, deadline: null },
      ])
      const other = await request.get(`/api/v1/exam-sittings?university=${university.id}&course=xyz`)
      expect(await other.json()).toEqual({ items: [], next: null })

      await page.goto(`/larosaten/${university.id}/tentor`)
      await main.getByRole('link', { name: 'ÖVN1 Övningskurs' }).click()
      await main.getByRole('link', { name: text('sittings.one.cancel') }).click()
      await main.getByRole('button', { name: text('sittings.one.cancel') }).click()
      await expect(main.getByText(text('sittings.list.told.installd'))).toBeVisible()
      await expect(main.getByText(text('sittings.cancelled'), { exact: true })).toBeVisible()
      expect((await (await request.get(asked)).json()).items).toEqual([])
    })

    test('a file with a bad row: the good ones are added, the bad one is kept to mend', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const { email, university } = await anOffice()
      const main = page.getByRole('main')
      await signInAs(email)
      await page.goto(`/larosaten/${university.id}/tentor/import`)
      // As an older spreadsheet writes it: Windows-1252.
      const buffer = Buffer.from(file, 'latin1')
      await main.locator('#field-fil').setInputFiles({
        name: 'tentor.csv',
        mimeType: 'text/csv',
        buffer,
      })
      await main.getByRole('button', { name: text('sittings.file.show') }).click()
      await expect(main.getByRole('note')).toContainText(text('sittings.file.fresh', { count: 2 }))
      await expect(main.getByRole('note')).toContainText(text('sittings.file.wrong', { count: 1 }))
      await expect(main).toContainText(text('sittings.file.unknown', { names: 'Salsnummer' }))
      await expect(main).toContainText(`${text('sittings.fields.date')}: ${text('sittings.errors.date')}`)
      await expect(main).toContainText(`${text('sittings.fields.format')}: ${text('sittings.errors.format')}`)
      await expect(main).toContainText('CSV1 Från filen')
      await expect(main).toContainText('CSV2 Med; semikolon')
      await expectFits(page)
      if (hasScript) await expectAccessible()

      await main.getByRole('button', { name: text('sittings.file.add', { count: 2 }) }).click()
      await expect(main.getByRole('status')).toContainText(text('sittings.list.added', { count: 2 }))
      const left = main.locator('#field-text')
      await expect(left).toHaveValue(/CSV3;Utan dag;i vår/)
      await expect(left).not.toHaveValue(/CSV1/)
      await expectFits(page)

      const mended = (await left.inputValue()).replace('i vår', '2027-01-18').replace('muntlig', 'paper')
      await left.fill(mended)
      await main.getByRole('button', { name: text('sittings.file.show') }).click()
      await main.getByRole('button', { name: text('sittings.file.add', { count: 1 }) }).click()
      await expect(main.getByText(text('sittings.list.added', { count: 1 }))).toBeVisible()
      await expect(main.getByRole('heading', { level: 2 })).toHaveText(
        text('sittings.list.found', { count: 3 }),
      )

      // The same file again adds nothing.
      await page.goto(`/larosaten/${university.id}/tentor/import`)
      await main.locator('#field-text').fill(file)
      await main.getByRole('button', { name: text('sittings.file.show') }).click()
      await expect(main.getByRole('note')).toContainText(text('sittings.file.same', { count: 2 }))
      await expect(main).toContainText(text('sittings.file.nothingNew'))
      await expect(main.locator('button[value=spara]')).toHaveCount(0)
    })

    test('last term is copied a year ahead, and a red day is left out unless it is ticked', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const { email, university } = await anOffice()
      const main = page.getByRole('main')
      // 52 weeks later it is Ascension Day, 6 May 2027.
      await change((tx) =>
        anExamSitting(tx, {
          universityId: university.id,
          courseCode: 'RÖD1',
          courseName: 'Helgdagskurs',
          date: '2026-05-07' as LocalDate,
        }),
      )
      await signInAs(email)
      await page.goto(`/larosaten/${university.id}/tentor/kopiera`)
      await main.getByRole('button', { name: text('sittings.copy.show') }).click()
      await expect(main.getByRole('checkbox', { name: /FJOL1 Algebra/ })).toBeChecked()
      const red = main.getByRole('checkbox', { name: /RÖD1 Helgdagskurs/ })
      await expect(red).not.toBeChecked()
      await expect(main).toContainText(
        text('sittings.copy.holiday', { day: text('capacity.holidays.ascension-day') }),
      )
      await expectFits(page)
      if (hasScript) await expectAccessible()
      await main.getByRole('button', { name: text('sittings.copy.add') }).click()
      await expect(main.getByText(text('sittings.list.added', { count: 1 }))).toBeVisible()
      await expect(main).toContainText(/11 mars 2027|11 March 2027/)
      await page.goto(`/larosaten/${university.id}/tentor/kopiera?veckor=52`)
      await expect(main.getByRole('checkbox', { name: /FJOL1 Algebra/ })).toBeDisabled()
      await red.check()
      await main.getByRole('button', { name: text('sittings.copy.add') }).click()
      await expect(main.getByText(text('sittings.list.added', { count: 1 }))).toBeVisible()
      await expect(main).toContainText('RÖD1 Helgdagskurs')
    })

    test('rules are tried in plain words, saved, and reckoned with', async ({
      page,
      text,
      signInAs,
      expectAccessible,
    }) => {
      const { email, university } = await anOffice()
      const main = page.getByRole('main')
      await signInAs(email)
      await page.goto(`/larosaten/${university.id}/regler`)
      await expect(main).toContainText(text('offices.rules.none'))
      const lead = main.getByRole('group', { name: text('offices.fields.lead'), exact: true })
      await lead.getByLabel(text('exams.form.count')).fill('tre')
      await main.getByLabel(text('offices.fields.minutesEarlier')).fill('60')
      await main.getByRole('button', { name: text('offices.rules.save') }).click()
      await expect(main.getByRole('alert')).toContainText(
        `${text('offices.fields.lead')}: ${text('exams.errors.number')}`,
      )
      await expect(main.getByLabel(text('offices.fields.minutesEarlier'))).toHaveValue('60')
      await expectFits(page)
      if (hasScript) await expectAccessible()
      await lead.getByLabel(text('exams.form.count')).fill('21')
      await main.getByLabel(text('offices.rules.example.dag')).fill('2026-12-17')
      await main.getByRole('button', { name: text('exams.staff.tryButton'), exact: true }).click()
      await expect(main.getByRole('status')).toContainText(/26 november 2026|26 November 2026/)
      await expect(main.getByRole('status')).toContainText(/0?8[.:]00/)
      await expect(main).toContainText(text('offices.rules.none'))
      await main.getByRole('button', { name: text('offices.rules.save') }).click()
      await expect(main.getByText(text('exams.staff.told.sparat'))).toBeVisible()
      await expect(main.getByText(text('exams.staff.times.now'))).toBeVisible()
      await change((tx) =>
        anExamSitting(tx, { universityId: university.id, courseCode: 'R1', date: '2026-12-17' as LocalDate }),
      )
      await page.goto(`/tentamenstillfallen?larosate=${university.id}`)
      await expect(main).toContainText(/26 november 2026|26 November 2026/)
    })
  })
}
