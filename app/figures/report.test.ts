import { expect, test } from 'vitest'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import { textIn } from '~/i18n/text'
import { day } from '../../scripts/testing/made'
import { figuresCsv } from './csv-text'
import { type DayCounts, type MeasuredSpace, noCounts } from './figures'
import { heatOf } from './heat'
import { periodOf } from './period'
import { reported } from './report'
import { tally } from './tally'

const space = (name: string, over: Partial<MeasuredSpace> = {}): MeasuredSpace => ({
  id: name as SpaceId,
  centreId: 'centrum' as CentreId,
  name,
  kind: 'group-room',
  places: 4,
  parts: [],
  layers: ['staffed'],
  addedAt: null,
  retiredAt: null,
  ...over,
})
const counts = (spaceId: string, over: Partial<DayCounts> = {}): DayCounts => ({
  ...noCounts(),
  spaceId: spaceId as SpaceId,
  day: 20_000,
  missedOne: null,
  missedOther: null,
  ...over,
})
const open = (...names: string[]) =>
  new Map(names.map((name) => [name as SpaceId, { openMinutes: 600, openPlaceMinutes: 2400 }]))

const period = periodOf('own', { from: day('2026-09-01'), to: day('2026-09-30') }, 'before')
const hours = new Array<number>(168).fill(0)
const none = {
  period,
  since: null,
  heat: heatOf([], hours, 'Europe/Stockholm'),
  municipalities: [],
  refused: [],
  waited: [],
}

test('a joined room is one booking and the time of its parts, in all and in its kind', () => {
  const rooms = [
    space('a', { places: 1 }),
    space('b', { places: 3 }),
    space('a+b', { parts: ['a', 'b'] as SpaceId[] }),
  ]
  const rows = [
    counts('a', { booked: 1, minutes: 60, placeMinutes: 60, roomMinutes: 60 }),
    counts('a+b', { booked: 1, minutes: 120, placeMinutes: 480, roomMinutes: 120 }),
  ]
  const { all, spaces } = tally(rows, rooms, open('a', 'b', 'a+b'))
  expect(all).toMatchObject({
    booked: 2,
    minutes: 180,
    placeMinutes: 540,
    roomMinutes: 300,
    openMinutes: 1200,
  })
  expect(spaces.get('a' as SpaceId)).toMatchObject({ booked: 1, placeMinutes: 180, roomMinutes: 180 })
  expect(spaces.get('b' as SpaceId)).toMatchObject({ booked: 0, placeMinutes: 360, roomMinutes: 120 })
})

test('who came is only said of days on which the desk checked somebody in', () => {
  const rows = [
    counts('a', { due: 5, came: 2, missed: 1 }),
    counts('b', { due: 2 }),
    counts('a', { due: 4, day: 20_001 }),
  ]
  const found = tally(rows, [space('a'), space('b')], open('a', 'b'))
  expect(found).toMatchObject({ days: 2, deskDays: 1, all: { came: 2, missed: 1, unsaid: 4, unknown: 4 } })
})

test('another centre’s desk is another desk', () => {
  const rows = [counts('a', { due: 1, came: 1 }), counts('b', { due: 1 })]
  const found = tally(rows, [space('a'), space('b', { centreId: 'annat' as CentreId })], open('a', 'b'))
  expect(found).toMatchObject({ days: 2, deskDays: 1, all: { unsaid: 0, unknown: 1 } })
})

const from = (name: string, people: number) => ({
  code: name,
  name,
  guests: false,
  people,
  bookings: people * 2,
  minutes: people * 60,
})

test('municipalities of few people are masked with another, and their order does not tell their size', () => {
  const sums = tally([], [], new Map())
  const municipalities = [from('Åsele', 2), from('Sorsele', 30), from('Arjeplog', 6), from('Lycksele', 12)]
  const report = reported({ ...none, spaces: [], current: sums, before: sums, municipalities })
  expect(report.people).toBe(50)
  expect(report.municipalities.map(({ name, people, bookings }) => [name, people, bookings])).toEqual([
    ['Sorsele', 30, 60],
    ['Lycksele', 12, 24],
    ['Arjeplog', null, null],
    ['Åsele', null, null],
  ])
})

test('how many people there were is not said where they are fewer than five', () => {
  const sums = tally([], [], new Map())
  const people = (municipalities: ReturnType<typeof from>[]) =>
    reported({ ...none, spaces: [], current: sums, before: sums, municipalities }).people
  expect([people([]), people([from('Sorsele', 4)]), people([from('Sorsele', 5)])]).toEqual([0, null, 5])
})

test('the file says of what is masked that it is, and of what nobody knows that nobody does', () => {
  const rooms = [space('=Salen'), space('Rummet')]
  const rows = [
    counts('=Salen', {
      booked: 3,
      due: 3,
      missed: 1,
      missedOne: 'p',
      missedOther: 'p',
      minutes: 95,
      placeMinutes: 95,
    }),
  ]
  const sums = tally(rows, rooms, open('=Salen', 'Rummet'))
  const report = reported({ ...none, spaces: rooms, current: sums, before: sums })
  const lines = figuresCsv(report, '+Centrum', textIn('sv')).split('\r\n')
  const line = (...parts: string[]) => lines.find((one) => parts.every((part) => one.includes(part)))
  expect(lines[0]).toBe(
    '\uFEFFLärcentrum;Från;Till;Tabell;Rad;Mått;Värde;Enhet;Jämförelse från;Jämförelse till;Jämförelsens värde;Anmärkning',
  )
  expect(line("Lokaler;'=Salen;Uteblev")).toBe(
    "'+Centrum;2026-09-01;2026-09-30;Lokaler;'=Salen;Uteblev;;antal;;;;dolt, för få personer",
  )
  expect(line('I korthet', 'Andel som kom')).toContain(
    ';Andel som kom;;procent;2026-08-02;2026-08-31;;det går inte att veta',
  )
  expect(line('I korthet', 'Platstimmar, tid')).toContain(';1,58;timmar;')
})
