import type { Text } from '~/i18n/text'
import { expect, expectFits, test } from './fixtures'

/** Two who live in Sorsele: several browsers walk this way at once, and nobody has more than ten bookings. */
const walkers = { sv: { email: 'learner', day: '2' }, en: { email: 'learner2', day: '3' } } as const

/** What is about one course is about the text of its page. */
const daysOn = (page: string) => Number(/(\d+) (dagar|dag|days|day) /.exec(page)?.[1] ?? Number.NaN)

test('from Sorsele: a nursing education is found, compared, and read from here', async ({ page, text }) => {
  const main = page.getByRole('main')
  await page.goto('/?hem=2422')
  await page.goto('/kurser?sok=sjuksköterska&dagar=10&typ=program')
  const hits = main.locator('ol > li')
  const first = (await hits.first().getByRole('heading').textContent()) ?? ''
  await hits
    .first()
    .getByRole('link', { name: text('courseHere.comparing.compareOne', { title: first }) })
    .click()
  await expect(page).toHaveURL(/\/kurser\/jamfor\?k=/)
  await expect(main.getByText(text('courseHere.comparing.one'))).toBeVisible()

  await main.getByRole('link', { name: text('courseHere.comparing.add') }).click()
  await main.getByLabel(text('courses.words')).fill('sjuksköterska')
  await main.getByRole('button', { name: text('courses.search') }).click()
  await expect(main.getByText(text('courseHere.comparing.chosen', { count: 1 }))).toBeVisible()
  await main
    .getByRole('link', { name: compareAny(text) })
    .first()
    .click()
  const columns = main.getByRole('columnheader').getByRole('link')
  await expect(columns).toHaveCount(2)
  await expect(
    main.getByText(text('courseHere.comparing.differs')).filter({ visible: true }).first(),
  ).toBeVisible()
  await expect(main.getByText(text('courseHere.from', { town: 'Sorsele' }))).toBeVisible()
  await expectFits(page)

  await main.getByRole('link', { name: text('courseHere.comparing.removeOne', { title: first }) }).click()
  await expect(columns).toHaveCount(1)
  await page.goBack()
  await columns.first().click()

  await expect(main.getByRole('heading', { level: 1 })).toHaveText(first)
  await expect(main.getByText(text('courseHere.from', { town: 'Sorsele' }))).toBeVisible()
  const travel = main.locator('section', { has: page.locator('#resor') })
  expect(daysOn((await travel.textContent()) ?? '')).toBeLessThanOrEqual(10)
  await expect(travel).toContainText(/\d\skm/)
  await expect(main.getByRole('link', { name: 'Sorsele lärcentrum', exact: true })).toBeVisible()
  const antagning = main.getByRole('link', { name: text('courseHere.apply') }).first()
  await expect(antagning).toHaveAttribute(
    'href',
    /^https:\/\/www\.(antagning|universityadmissions)\.se\/(se|intl)\/search\?freeText=[A-Z]+-\w+$/,
  )
  await expect(antagning).toContainText(text('courseHere.outside'))
  await expectFits(page)
})

const compareAny = (text: Text) =>
  new RegExp(`^${text('courseHere.comparing.compareOne', { title: '' }).trim()}`)

test('from a course to a video room every week, and back', async ({ page, text, language, signInAs }) => {
  const { email, day } = walkers[language]
  await page.goto('/?hem=2422')
  await signInAs(`${email}@demo.larplats.example`)
  await page.goto('/kurser/ltu-fvrpg-83164-vt27')
  const main = page.getByRole('main')
  const title = (await main.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await main
    .getByRole('link', { name: text('courseHere.centres.videoAt', { centre: 'Sorsele lärcentrum' }) })
    .click()
  await expect(page).toHaveURL(/\/varje-vecka\?/)
  await expect(main.getByLabel(text('weekly.what'))).toHaveValue(title)
  await expect(main.getByLabel(text('series.from'))).toHaveValue('2027-01-18')
  await expect(main.getByLabel(text('series.until'))).toHaveValue('2027-06-06')
  await main.getByLabel(text('weekly.weekday')).selectOption(day)
  await main.getByLabel(text('series.start')).fill('10:00')
  await main.getByLabel(text('series.end')).fill('12:00')
  await main.getByRole('button', { name: text('weekly.look'), exact: true }).click()
  await expect(main.getByRole('heading', { name: text('weekly.weeks', { count: 20 }) })).toBeInViewport()
  const free = await main.getByRole('cell', { name: text('weekly.isFree'), exact: true }).count()
  expect(free).toBeGreaterThan(2)
  await expectFits(page)

  await main.getByRole('button', { name: text('weekly.book', { count: free }) }).click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('weekly.done', { count: free }))
  const booked = main.getByRole('cell').getByRole('link')
  await expect(booked).toHaveCount(free)
  // Weeks one after the other that are over a limit are one row.
  await expect(main.getByRole('cell', { name: text('weekly.why.limit'), exact: true })).toHaveCount(1)
  const said = await main.getByRole('rowheader').last().textContent()
  expect(said).toMatch(/\s2027 – .*\s2027$/)
  const calendar = await main.getByRole('link', { name: text('weekly.calendar') }).getAttribute('href')
  const file = await (await page.request.get(calendar ?? '')).text()
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(free)
  const reference = (await booked.first().textContent())?.split(', ').at(-1) ?? ''
  await expectFits(page)
  await booked.first().click()
  await expect(main.getByText(reference).first()).toBeVisible()
  await page.goBack()
  await main
    .getByRole('link', { name: text('weekly.back') })
    .last()
    .click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.goBack()
  await main.getByRole('link', { name: text('weekly.cancel.link') }).click()
  await main.getByRole('button', { name: text('weekly.cancel.yes', { count: free }) }).click()
  await expect(main.getByText(text('weekly.cancel.done', { count: free }))).toBeVisible()
  await expect(main.getByRole('button')).toHaveCount(0)
  await expectFits(page)
})

test('from a course into the exam request, with what is known filled in', async ({ page, text }) => {
  await page.goto('/?hem=2422')
  const main = page.getByRole('main')
  await page.goto('/kurser/ltu-fvrpg-83164-vt27')
  await main
    .getByRole('link', { name: text('courseHere.exams.askAt', { centre: 'Sorsele lärcentrum' }) })
    .click()
  await expect(page).toHaveURL(/\/tentor\?larosate=ltu.*plats=an-sorsele/)
  await expect(main.locator('select[name=larosate]')).toHaveValue('ltu')

  await page.goto('/kurser/miun-xv010g-1018-vt27')
  await main
    .locator('section', { has: page.locator('#tentor') })
    .getByRole('link', { name: /Sorsele lärcentrum/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/tentor\/platser\?sittning=.*kommun=2422.*plats=an-sorsele/)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(text('seats.hosts.title'))
  await expect(main.getByText('Sorsele lärcentrum').first()).toBeVisible()
})

test('a fifth has no room, and which to take away for it is a choice', async ({ page, text }) => {
  const four = [
    'ltu-fvrpg-83164-vt27',
    'miun-xv010g-1018-vt27',
    'miun-vsskg-o2781-ht27',
    'miun-vomaa-o7003-ht27',
  ]
  await page.goto(`/kurser/jamfor?${[...four, 'ltu-fvpsa-93599-vt27'].map((id) => `k=${id}`).join('&')}`)
  const main = page.getByRole('main')
  const columns = main.getByRole('columnheader').getByRole('link')
  await expect(columns).toHaveCount(4)
  const gone = (await columns.first().textContent()) ?? ''
  await main
    .getByRole('alert')
    .getByRole('link', {
      name: new RegExp(`^${text('courseHere.comparing.removeOne', { title: gone }).slice(0, 10)}`),
    })
    .first()
    .click()
  await expect(columns).toHaveCount(4)
  await expect(main.getByRole('alert')).toHaveCount(0)
  await expect(main.getByRole('link', { name: gone, exact: true })).toHaveCount(0)
})

test('the days of an application are a calendar file', async ({ page, text }) => {
  await page.goto('/kurser/ltu-fvrpg-83164-vt27')
  const link = page.getByRole('main').getByRole('link', { name: text('courseHere.application.calendar') })
  const file = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await file.text()).toMatch(/DTSTART;VALUE=DATE:20270104\r\n/)
})
