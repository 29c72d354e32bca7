import { expect, test } from 'vitest'
import { instant, type LocalDate } from '~/lib/time'
import { antagningAddress } from './antagning'
import { applicationDaysOf, applicationEvent, daysLeft } from './application-days'
import type { InstanceId } from './course'

const day = (text: string) => text as LocalDate
const days = {
  firstApplication: day('2026-09-15'),
  lastApplication: day('2026-10-15'),
  lateApplication: day('2027-01-11'),
}

test.each([
  ['before it opens', '2026-09-14', null, []],
  ['on the first day', '2026-09-15', 31, []],
  ['on the last day', '2026-10-15', 1, ['first']],
  ['late', '2026-11-23', 50, ['first', 'last']],
  ['on the last late day', '2027-01-11', 1, ['first', 'last']],
  ['over', '2027-01-12', null, ['first', 'last', 'late']],
])('applications %s', (_name, today, left, passed) => {
  expect(daysLeft(days, day(today))).toBe(left)
  const seen = applicationDaysOf(days, day(today))
  expect(seen.map(({ kind }) => kind)).toEqual(['first', 'last', 'late'])
  expect(seen.filter((one) => one.passed).map(({ kind }) => kind)).toEqual(passed)
})

test('what nobody has said is not listed', () => {
  const unsaid = { firstApplication: null, lastApplication: day('2026-12-01'), lateApplication: null }
  expect(applicationDaysOf(unsaid, day('2026-11-23'))).toEqual([
    { kind: 'last', date: '2026-12-01', passed: false },
  ])
})

test('a day of application is a whole day in Sweden, also on the day the clocks change', () => {
  const given = { id: 'ltu-x' as InstanceId, changedAt: instant(0), version: 3 }
  const event = applicationEvent(given, { kind: 'last', date: day('2026-10-25') }, 'Europe/Stockholm')
  expect(event).toMatchObject({ uid: 'ltu-x-last@larplats', sequence: 3, allDay: true })
  expect(event.end - event.start).toBe(25 * 60 * 60 * 1000)
})

test.each([
  ['LTU-83162', 'sv', 'https://www.antagning.se/se/search?freeText=LTU-83162'],
  [' ltu-83162 ', 'en', 'https://www.universityadmissions.se/intl/search?freeText=LTU-83162'],
  ['MIUN-K1234', 'sv', 'https://www.antagning.se/se/search?freeText=MIUN-K1234'],
  ['X-1004', 'sv', null],
  ['', 'sv', null],
  ['83162', 'sv', null],
  ['LTU-83162&x=1', 'sv', null],
] as const)('the address for %j in %s', (code, language, address) => {
  expect(antagningAddress(code, language)).toBe(address)
})
