import { change } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { courseTies } from '#db/schema'
import type { InstanceId } from '~/courses/course'
import { expect, expectFits, now, test } from './fixtures'

/** The editor of a new university that has listed nothing. */
const anEditor = () =>
  change(async (tx) => {
    const [person, university] = [await aPerson(tx), await aUniversity(tx)]
    await aMembership(tx, { personId: person.id, role: 'editor', universityId: university.id })
    return { email: person.email, university }
  })

/** Somebody who studies an instance from home. */
const aStudent = (instanceId: string, language: 'sv' | 'en') =>
  change(async (tx) => {
    const { id, email } = await aPerson(tx, { language })
    const tie = { centreId: null, remind: false, findable: false, shownName: '', createdAt: now }
    await tx.insert(courseTies).values({ ...tie, personId: id, instanceId: instanceId as InstanceId })
    return email
  })

const heads = 'Kurskod;Titel;Termin;Credits;Börjar;Slutar;Obligatoriska träffdagar;Anmälningskod;Urval'
/** Two hundred courses, three of them with a slip: credits in words, a day that is none, no code. */
const rows = Array.from({ length: 200 }, (_, at) => {
  const number = at + 1
  const credits = number === 7 ? 'sju' : '7,5'
  const begins = number === 90 ? '2027-02-30' : '2027-01-18'
  const code = number === 200 ? '' : `FJ${number}`
  return `${code};Fjällkunskap ${number};VT27;${credits};${begins};2027-06-06;0;FJ-${number};'=SUM(A1)`
})

test('a file of two hundred courses is looked through, mended and published; one is cancelled and those tied to it are told', async ({
  page,
  text,
  language,
  signInAs,
  mailTo,
  expectAccessible: look,
  javaScriptEnabled,
}) => {
  test.slow()
  // Axe is a script.
  const expectAccessible = async () => (javaScriptEnabled ? look() : undefined)
  const { email, university } = await anEditor()
  const main = page.getByRole('main')
  await signInAs(email)
  await page.goto(`/larosaten/${university.id}`)
  await page
    .getByRole('navigation', { name: text('offices.menu') })
    .getByRole('link', { name: text('courseEdit.menu'), exact: true })
    .click()
  await expect(main).toContainText(text('courseEdit.list.none'))
  await main.getByRole('link', { name: text('courseEdit.list.file') }).click()

  // As an older spreadsheet writes it: Windows-1252.
  const buffer = Buffer.from([heads, ...rows].join('\r\n'), 'latin1')
  await main.locator('#field-fil').setInputFiles({ name: 'kurser.csv', mimeType: 'text/csv', buffer })
  await main.getByRole('radio', { name: text('courseEdit.file.asPublished') }).check()
  await main.getByRole('button', { name: text('courseEdit.file.show') }).click()
  await expect(main.getByRole('note')).toContainText(text('courseEdit.file.counts.new', { count: 197 }))
  await expect(main.getByRole('note')).toContainText(text('courseEdit.file.counts.wrong', { count: 3 }))
  await expect(main).toContainText(text('courseEdit.errors.credits'))
  await expect(main).toContainText(text('courseEdit.errors.date'))
  await expect(main).toContainText(text('courseEdit.errors.code'))
  await expectFits(page)
  await expectAccessible()

  // Nothing is there yet.
  const preview = page.url()
  await page.goto(`/larosaten/${university.id}/kurser`)
  await expect(main).toContainText(text('courseEdit.list.none'))
  await page.goto(preview)

  // A row is mended where it stands; what is still wrong is said again.
  const mend = async (line: number, column: string, value: string) => {
    const row = main.locator('form').filter({
      has: page.getByRole('heading', { name: text('courseEdit.file.row', { line }), exact: true }),
    })
    await row.getByLabel(column, { exact: true }).fill(value)
    await row.getByRole('button', { name: text('courseEdit.file.mendRow', { line }) }).click()
  }
  await mend(8, 'Credits', 'åtta')
  await expect(main).toContainText(text('courseEdit.file.stillWrong'))
  await mend(8, 'Credits', '8')
  await expect(main.getByRole('status').first()).toContainText(text('courseEdit.file.mended'))
  await mend(91, 'Börjar', '2027-02-01')
  await mend(201, 'Kurskod', 'FJ200')
  await expect(main.getByRole('status').last()).toContainText(
    text('courseEdit.file.counts.new', { count: 200 }),
  )
  await main.getByRole('button', { name: text('courseEdit.file.save', { count: 200 }) }).click()
  // A long file goes on behind the page, which comes anew by itself.
  await expect(main.getByText(text('courseEdit.file.done', { count: 200 }))).toBeVisible({ timeout: 30_000 })
  await expectFits(page)
  await expectAccessible()

  await main.getByRole('link', { name: text('courseEdit.file.seeAll') }).click()
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(
    text('courseEdit.list.found', { count: 200 }),
  )
  // All of them can be chosen at once, also those on other pages; nothing is done before it is shown.
  await main.getByLabel(text('courseEdit.list.all', { count: 200 })).check()
  await main.getByRole('button', { name: text('courseEdit.list.cancel'), exact: true }).click()
  await expect(
    main.getByRole('button', { name: text('courseEdit.many.cancel.go', { count: 200 }) }),
  ).toBeVisible()
  await main.getByRole('link', { name: text('courseEdit.many.back') }).click()
  await main.getByLabel(text('courseEdit.list.words')).fill('fjallkunskap 42')
  await main.getByRole('button', { name: text('courseEdit.list.search') }).click()
  await main.getByRole('link', { name: 'Fjällkunskap 42' }).click()
  await expect(main).toContainText('=SUM(A1)')
  await expect(main).toContainText(text('courseEdit.one.actions.file'))
  await expectFits(page)
  await expectAccessible()

  // Anybody finds it; whoever studies it hears why it is cancelled.
  const id = page.url().split('/').at(-1) ?? ''
  const student = await aStudent(id, language)
  await page.goto(`/kurser/${id}`)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Fjällkunskap 42')
  await page.goto(`/larosaten/${university.id}/kurser/${id}`)
  await main.getByRole('link', { name: text('courseEdit.one.cancel') }).click()
  await expect(main).toContainText(text('courseEdit.many.cancel.tells', { count: 1 }))
  const cancel = main.getByRole('button', { name: text('courseEdit.many.cancel.go', { count: 1 }) })
  await cancel.click()
  await expect(main.getByRole('alert')).toContainText(text('courseEdit.errors.reason'))
  await expectAccessible()
  await main.getByLabel(text('courseEdit.many.cancel.reason')).fill('Läraren är sjuk hela våren.')
  await cancel.click()
  await expect(main.getByRole('status')).toContainText(text('courseEdit.list.told.installda', { count: 1 }))
  await expect(main.getByRole('status')).toContainText(text('courseEdit.list.toldPeople', { count: 1 }))
  const letter = await mailTo(student, /Fjällkunskap 42/)
  expect(letter.text).toContain('Läraren är sjuk hela våren.')

  // The same file again, mended as it now stands, changes nothing.
  await page.goto(`/larosaten/${university.id}/kurser/fil`)
  const file = await page.request.get(`/larosaten/${university.id}/kurser/lista.csv`)
  await main
    .locator('#field-fil')
    .setInputFiles({ name: 'alla.csv', mimeType: 'text/csv', buffer: await file.body() })
  await main.getByRole('button', { name: text('courseEdit.file.show') }).click()
  await expect(main).toContainText(text('courseEdit.file.counts.same', { count: 200 }))
  await expect(main).toContainText(text('courseEdit.file.nothingToSave'))
})

test('a course is drafted, mended, published, copied, and two editors do not write over each other', async ({
  page,
  text,
  signInAs,
  expectAccessible: look,
  javaScriptEnabled,
}) => {
  test.slow()
  // Axe is a script.
  const expectAccessible = async () => (javaScriptEnabled ? look() : undefined)
  const { email, university } = await anEditor()
  const main = page.getByRole('main')
  await signInAs(email)
  await page.goto(`/larosaten/${university.id}/kurser`)
  await main.getByRole('link', { name: text('courseEdit.list.add') }).click()
  const field = (name: string) => main.locator(`#field-${name}`)
  await field('titleSv').fill('Fjällsäkerhet')
  await field('code').fill('FS1')
  await field('creditTenths').fill('sju')
  await field('mode').selectOption('meetings')
  await field('mandatoryDays').fill('1')
  await field('meeting-1-from').fill('2027-02-01')
  await field('meeting-1-to').fill('2027-02-03')
  await field('meeting-1-town').fill('Hemavan')
  const save = main.getByRole('button', { name: text('courseEdit.form.saveDraft') })
  await save.click()
  // Everything that is wrong is said at once, and the form stays as it was.
  await expect(main.getByRole('alert')).toContainText(text('courseEdit.errors.credits'))
  await expect(main.getByRole('alert')).toContainText(text('courseEdit.errors.term'))
  await expect(field('titleSv')).toHaveValue('Fjällsäkerhet')
  await expect(field('meeting-1-town')).toHaveValue('Hemavan')
  await expectFits(page)
  await expectAccessible()
  await main.getByRole('button', { name: text('courseEdit.form.more') }).click()
  await expect(field('meeting-1-town')).toHaveValue('Hemavan')
  await field('creditTenths').fill('7,5')
  await field('term').fill('VT27')
  await field('meeting-1-note').fill('x'.repeat(1001))
  // Enter saves; what is too long is told, not cut.
  await field('term').press('Enter')
  await expect(main.getByRole('alert')).toContainText(/1.000/)
  await expect(field('meeting-1-note')).toHaveValue('x'.repeat(1001))
  await field('meeting-1-note').fill('Ta med skidor.')
  await save.click()
  await expect(main.getByRole('alert')).toContainText(text('courseEdit.errors.fewerThanMeetings'))
  await field('mandatoryDays').fill('3')
  await save.click()
  await expect(main.getByText(text('courseEdit.one.told.sparad'))).toBeVisible()
  await expect(main).toContainText('Hemavan')
  await expect(main).toContainText(text('courseEdit.errors.needsStart'))
  await expect(main.getByRole('link', { name: text('courseEdit.one.publish'), exact: true })).toHaveCount(0)
  await expectFits(page)
  await expectAccessible()

  // Two editors have the form open; the second to save is told what the first wrote.
  const own = page.url().split('?')[0] ?? ''
  await page.goto(`${own}/redigering`)
  const second = await page.context().newPage()
  await second.goto(`${own}/redigering`)
  await field('startsOn').fill('2027-01-18')
  await field('endsOn').fill('2027-06-06')
  await field('applicationCode').fill('FS-1')
  await main.getByRole('button', { name: text('courseEdit.form.save'), exact: true }).click()
  await expect(main.getByText(text('courseEdit.one.told.andrad'))).toBeVisible()
  await second.locator('#field-selection').fill('Lottning')
  await second.getByRole('button', { name: text('courseEdit.form.save'), exact: true }).click()
  await expect(second.getByRole('heading', { name: text('courseEdit.form.meanwhileTitle') })).toBeVisible()
  await expect(second.getByRole('main')).toContainText('2027-01-18')
  await expect(second.locator('#field-selection')).toHaveValue('Lottning')
  await second.close()

  await page.goto(own)
  await main.getByRole('link', { name: text('courseEdit.one.publish'), exact: true }).click()
  await main.getByRole('button', { name: text('courseEdit.many.publish.go', { count: 1 }) }).click()
  await expect(main.getByRole('status')).toContainText(text('courseEdit.list.told.publicerade', { count: 1 }))
  await main.getByRole('checkbox').first().check()
  await main.getByRole('button', { name: text('courseEdit.list.copy') }).click()
  await main.getByLabel(text('courseEdit.many.copy.term')).selectOption('HT27')
  await main.getByRole('button', { name: text('courseEdit.many.copy.show') }).click()
  await expect(main).toContainText('2027')
  await expectFits(page)
  await expectAccessible()
  await main.getByRole('button', { name: text('courseEdit.many.copy.go', { count: 1 }) }).click()
  await expect(main.getByText(text('courseEdit.one.draft'))).toBeVisible()
  await expect(main).toContainText('HT27')

  // What was never shown can go; the list and the log say so.
  await main.getByRole('link', { name: text('courseEdit.one.remove') }).click()
  await expectAccessible()
  await main.getByRole('button', { name: text('courseEdit.many.remove.go', { count: 1 }) }).click()
  await expect(main.getByRole('status')).toContainText(text('courseEdit.list.told.borttagna', { count: 1 }))
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(
    text('courseEdit.list.found', { count: 1 }),
  )
  await page.goto(`/larosaten/${university.id}/logg`)
  await expect(main).toContainText(text('day.log.deeds.remove-course-draft'))
})
