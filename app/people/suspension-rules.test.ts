import { expect, test } from 'vitest'
import { dayMs, type Instant, later } from '~/lib/time'
import { at, stockholm, told } from '../../scripts/testing/made'
import type { Suspension } from './suspension'
import { countMissed, isDeserved, type MissRules, suspensionAfter } from './suspension-rules'

/** Tuesday 1 September 2026, 10.00 in Sweden. */
const now = at('2026-09-01T10:00:00+02:00')
const ago = (days: number) => later(now, -days * dayMs)
const rules = (over: Partial<MissRules> = {}): MissRules => ({
  noShowsMost: 3,
  noShowDays: 90,
  suspensionDays: 14,
  ...over,
})
/** A suspension of two weeks that began so many days ago. */
const since = (days: number, liftedAt: Instant | null = null): Suspension => ({
  id: `${days}` as Suspension['id'],
  centreId: 'c' as Suspension['centreId'],
  personId: 'p' as Suspension['personId'],
  start: ago(days),
  end: ago(days - 14),
  liftedAt,
})
const thrice = [ago(0), ago(1), ago(2)]

test.each<[string, Partial<MissRules>, Instant[], Suspension[], boolean]>([
  ['the centre suspends nobody', { noShowsMost: null }, thrice, [], false],
  ['one fewer than the centre bears', {}, [ago(0), ago(1)], [], false],
  ['as many as it says', {}, thrice, [], true],
  ['more, as when the number was lowered', {}, [...thrice, ago(5)], [], true],
  ['the first at once', { noShowsMost: 1 }, [ago(0)], [], true],
  ['one of them just within the days', {}, [ago(0), ago(1), later(ago(90), 1)], [], true],
  ['one of them just too long ago', {}, [ago(0), ago(1), ago(90)], [], false],
  ['suspended already', {}, thrice, [since(3)], false],
  ['suspended before, and missed as often since', {}, thrice, [since(30)], true],
  ['one of them counted for the suspension before', {}, [ago(0), ago(1), ago(30)], [since(30)], false],
  ['let off by staff, and all from before that', {}, [ago(3), ago(4), ago(5)], [since(2, ago(1))], false],
  ['let off by staff, and missed as often since', {}, thrice, [since(5, ago(4))], true],
])('%s', (_case, over, missed, earlier, suspended) => {
  expect(suspensionAfter(rules(over), missed, earlier, stockholm, now) !== null).toBe(suspended)
})

test.each<[string, string, number, string]>([
  ['two weeks', '2026-09-01T10:00:00+02:00', 14, '2026-09-01T08:00 – 2026-09-14T22:00'],
  ['one day, late in the evening', '2026-09-01T23:59:00+02:00', 1, '2026-09-01T21:59 – 2026-09-01T22:00'],
  ['over the end of summer time', '2026-10-20T12:00:00+02:00', 7, '2026-10-20T10:00 – 2026-10-26T23:00'],
  ['over a leap day', '2028-02-28T12:00:00+01:00', 2, '2028-02-28T11:00 – 2028-02-29T23:00'],
])('%s ends with a day, where the centre is', (_case, moment, suspensionDays, span) => {
  const once = rules({ noShowsMost: 1, suspensionDays })
  const found = suspensionAfter(once, [at(moment)], [], stockholm, at(moment))
  expect(found && told(found)).toBe(span)
})

test('what is to come is no no-show yet, and an earlier suspension wipes the slate', () => {
  expect(countMissed(rules(), [later(now, 1), ago(0), ago(20)], [since(10)], now)).toBe(1)
})

test.each<[string, Instant[], Suspension[], boolean]>([
  ['all of them stand', [ago(3), ago(4), ago(5)], [], true],
  ['one was taken back', [ago(3), ago(4)], [], false],
  ['one was taken back, and one came after', [ago(1), ago(3), ago(4)], [], false],
  ['one counted for an earlier one', [ago(3), ago(4), ago(40)], [since(40)], false],
])('a suspension of three days ago: %s', (_case, missed, earlier, deserved) => {
  expect(isDeserved(rules(), missed, [since(3), ...earlier], since(3))).toBe(deserved)
})

test('where the centre suspends nobody any more, none stands', () => {
  expect(isDeserved(rules({ noShowsMost: null }), thrice, [], since(0))).toBe(false)
})
