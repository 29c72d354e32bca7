import { expect, test } from './fixtures'

test('a refusal keeps the form and offers what is free nearby', async ({ browser, page, text, signInAs }) => {
  await signInAs('learner2@demo.larplats.example')
  const start = encodeURIComponent('2026-11-28T11:00:00Z')
  await page.goto(`/lokaler/an-sorsele-grupprum-1/bokning?start=${start}`)
  const main = page.getByRole('main')
  await page.getByLabel(text('booking.form.note')).fill('Vi behöver en skarvsladd')

  // Meanwhile somebody else takes the room.
  const other = await browser.newContext({ storageState: undefined, locale: 'sv-SE' })
  const theirs = await other.newPage()
  await theirs.goto(
    `/logga-in?till=${encodeURIComponent(`/lokaler/an-sorsele-grupprum-1/bokning?start=${start}`)}`,
  )
  await theirs.getByLabel(text('identity.fields.email')).fill('learner@demo.larplats.example')
  await theirs.getByLabel(text('identity.fields.password')).fill('demo-larplats-1')
  await theirs.getByRole('main').getByRole('button').click()
  await theirs
    .getByRole('main')
    .getByRole('button', { name: text('booking.form.book') })
    .click()
  await expect(theirs.getByText(text('booking.told.bokad'))).toBeVisible()

  await main.getByRole('button', { name: text('booking.form.book') }).click()
  await expect(main.getByRole('alert')).toContainText(text('booking.reasons.taken'))
  await expect(main.getByRole('alert')).toBeFocused()
  const instead = main.getByRole('alert').getByRole('link')
  expect(await instead.count()).toBeGreaterThanOrEqual(1)
  expect(await instead.count()).toBeLessThanOrEqual(3)
  await instead.first().click()
  await main.getByRole('button', { name: text('booking.form.book') }).click()
  await expect(main.getByText(text('booking.told.bokad'))).toBeVisible()
  await other.close()
})

test('a reader abroad sees the centre’s own time', async ({ browser, baseURL }) => {
  const abroad = await browser.newContext({ timezoneId: 'America/Los_Angeles', locale: 'en-GB', baseURL })
  const page = await abroad.newPage()
  await page.goto('/lokaler/an-sorsele-studiesalen?dag=2026-11-26')
  const link = page.getByRole('link', { name: /^Thursday 26 November 13:00, \d+ free places?/ })
  await expect(link).toHaveAttribute('href', /start=2026-11-26T12%3A00%3A00Z/)
  await abroad.close()
})

test('the calendar file says when and where', async ({ page, signInAs }) => {
  await signInAs('learner@demo.larplats.example')
  await page.goto('/bokningar')
  await page.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link').click()
  const answer = await page.request.get(`${page.url().split('?')[0]}/kalender.ics`)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  const lines = (await answer.text()).split('\r\n')
  const zoned = ';TZID=Europe/Stockholm:'
  for (const name of [
    'BEGIN:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:',
    `DTSTART${zoned}`,
    `DTEND${zoned}`,
    'LOCATION:',
    'SUMMARY:',
  ]) {
    expect(
      lines.filter((line) => line.startsWith(name)),
      name,
    ).toHaveLength(1)
  }
})

test('what is chosen stays chosen: language and town', async ({ page }) => {
  await page.goto('/?hem=2481')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Lycksele')
  await page.getByRole('button', { name: 'In English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/larcentra')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('who has a booking then is told before booking another, and may; a move shows where it is now', async ({
  page,
  text,
  signInAs,
}) => {
  await signInAs('learner3@demo.larplats.example')
  const main = page.getByRole('main')
  const start = encodeURIComponent('2026-12-02T09:00:00Z')
  await page.goto(`/lokaler/an-sorsele-studiesalen/bokning?start=${start}`)
  await expect(main.getByText(text('booking.meanwhile.overlaps'))).toHaveCount(0)
  await main.getByRole('button', { name: text('booking.form.book') }).click()
  const first = new URL(page.url()).pathname

  await page.goto(`/lokaler/an-sorsele-grupprum-1/bokning?start=${start}`)
  const told = main.getByRole('note').filter({ hasText: text('booking.meanwhile.overlaps') })
  await expect(told.getByRole('link')).toHaveAttribute('href', first)
  await expect(told).toContainText(text('booking.meanwhile.still'))
  await expect(page.getByLabel(text('booking.form.people'))).toHaveAccessibleDescription(
    text('booking.form.peopleMost', { count: 6 }),
  )
  await main.getByRole('button', { name: text('booking.form.book') }).click()
  await expect(main.getByText(text('booking.told.bokad'))).toBeVisible()
  await expect(main.getByRole('note').getByRole('link')).toHaveAttribute('href', first)

  await page.goto(`${first}/flytt`)
  const now = main.getByRole('link', { name: text('booking.week.mine') })
  await expect(now).toHaveCount(2)
  await expect(now.first()).toHaveAccessibleName(/^onsdag 2 december 10\.00, /)
})

test('a search tells the own town from further away, and what to try when nothing fits', async ({
  page,
  text,
}) => {
  const main = page.getByRole('main')
  await page.goto('/sok?ort=2422&dag=2026-11-26&fran=13:00&till=15:00')
  const own = text('visitor.search.here', { town: 'Sorsele' })
  await expect(main.getByRole('heading', { level: 3 })).toHaveText([own, text('visitor.search.away')])
  await expect(main.getByRole('heading', { level: 4 }).first()).toHaveText('Studiesalen')

  await page.goto('/sok?ort=2422&dag=2026-11-26&antal=150&slag=video-room')
  await expect(main.getByRole('heading', { level: 4 })).toHaveCount(0)
  const ways = main.getByRole('list', { name: text('visitor.search.instead') }).getByRole('link')
  await expect(ways).toHaveText([text('visitor.search.fewerFilters'), text('visitor.search.alone')])
  await ways.last().click()
  await expect(main.getByRole('heading', { level: 4 }).first()).toBeVisible()
})

test('where everything is shut, the next open day in town is one link away', async ({ page, text }) => {
  const main = page.getByRole('main')
  // What other journeys make has no screen, and is open at Christmas.
  await page.goto('/sok?ort=2422&dag=2026-12-25&fran=10:00&till=11:00&utrustning=screen')
  await expect(main.getByText(text('visitor.search.nothing'))).toBeVisible()
  await main
    .getByRole('link', {
      name: text('visitor.search.nextDayIn', { town: 'Sorsele', when: 'lördag 2 januari 10.00–\u206011.00' }),
    })
    .click()
  await expect(main.getByRole('heading', { level: 3 }).first()).toHaveText(
    text('visitor.search.here', { town: 'Sorsele' }),
  )
  await expect(main.getByText(text('visitor.search.nothingHere'))).toHaveCount(0)
})
