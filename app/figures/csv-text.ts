import type { Text } from '~/i18n/text'
import { type CsvCell, csvOf } from '~/lib/csv'
import { measures, shareOf, type Unit } from './measures'
import type { Line, Report } from './report'
import { municipalityName, reasonName, weekdayName } from './words-text'

/** Numbers as a file has them: hours and per cent with two decimals at most. */
function written(value: number | null, unit: Unit): number | null {
  if (value === null || unit === 'count') return value
  const shown = unit === 'hours' ? value / 60 : value * 100
  return Math.round(shown * 100) / 100
}

/** One number: in which table, of what, which measure, and what it was before where that is shown. */
interface Fact {
  table: string
  row: string
  measure: string
  unit: Unit
  value: number | null
  before?: number | null
  /** Why there is no number. */
  why?: 'masked' | 'unknown' | undefined
}

/**
 * The figures as one long table, a number a line: it can be filtered and turned into a pivot table as it
 * opens, where a file of several tables below each other cannot.
 */
export function figuresCsv(report: Report, centre: string, text: Text): string {
  const { period } = report
  const head = (
    [
      'centre',
      'from',
      'to',
      'table',
      'row',
      'measure',
      'value',
      'unit',
      'againstFrom',
      'againstTo',
      'before',
      'note',
    ] as const
  ).map((key) => text(`figures.csv.${key}`))
  const lines = facts(report, text).map(({ table, row, measure, unit, value, before, why }): CsvCell[] => [
    centre,
    period.from,
    period.to,
    table,
    row,
    measure,
    written(value, unit),
    text(`figures.units.${unit}`),
    ...(before === undefined
      ? [null, null, null]
      : [period.against.from, period.against.to, written(before, unit)]),
    why ? text(`figures.why.${why}`) : null,
  ])
  return csvOf([head, ...lines])
}

function facts(report: Report, text: Text): Fact[] {
  return [
    ...summary(report, text),
    ...report.spaces.flatMap((line) => ofLine(text('figures.spaces.title'), line.name, line, text)),
    ...report.kinds.flatMap((line) =>
      ofLine(text('figures.kinds.title'), text(`centres.kinds.${line.kind}`), line, text),
    ),
    ...ofHours(report, text),
    ...ofMunicipalities(report, text),
    ...report.refusals.map(({ because, count, before }) => ({
      table: text('figures.refusals.title'),
      row: reasonName(because, text),
      measure: text('figures.measures.refused'),
      unit: 'count' as const,
      value: count,
      before,
    })),
  ]
}

const maskedWhy = (value: number | null) => (value === null ? ('masked' as const) : undefined)

function summary({ current, before, people }: Report, text: Text): Fact[] {
  const table = text('figures.summary.title')
  const all = text('figures.all')
  return [
    ...measures.map(({ key, unit, of }) => ({
      table,
      row: all,
      measure: text(`figures.measures.${key}`),
      unit,
      value: of(current),
      before: of(before),
      why: of(current) === null ? ('unknown' as const) : undefined,
    })),
    {
      table,
      row: all,
      measure: text('figures.measures.people'),
      unit: 'count',
      value: people,
      why: maskedWhy(people),
    },
  ]
}

function ofLine(table: string, row: string, line: Line, text: Text): Fact[] {
  const { booked, placeMinutes, roomMinutes, openPlaceMinutes, cameMinutes, missed, refused } = line
  const share = shareOf(placeMinutes, openPlaceMinutes)
  const fact = (key: keyof Line | 'placeShare', unit: Unit, value: number | null): Fact => ({
    table,
    row,
    measure: text(`figures.measures.${key as 'booked'}`),
    unit,
    value,
  })
  return [
    fact('booked', 'count', booked),
    fact('placeMinutes', 'hours', placeMinutes),
    fact('roomMinutes', 'hours', roomMinutes),
    fact('openPlaceMinutes', 'hours', openPlaceMinutes),
    { ...fact('placeShare', 'share', share), why: share === null ? 'unknown' : undefined },
    { ...fact('cameMinutes', 'hours', cameMinutes), why: maskedWhy(cameMinutes) },
    { ...fact('missed', 'count', missed), why: maskedWhy(missed) },
    fact('refused', 'count', refused),
  ]
}

function ofHours({ heat }: Report, text: Text): Fact[] {
  return heat
    .filter(({ bookedMinutes, openMinutes }) => bookedMinutes !== 0 || openMinutes > 0)
    .flatMap(({ weekday, hour, bookedMinutes, openMinutes }): Fact[] => {
      const pad = (value: number) => String(value).padStart(2, '0')
      const row = `${weekdayName(weekday, text)} ${pad(hour)}–${pad(hour + 1)}`
      const at = { table: text('figures.heat.title'), row, unit: 'hours' as const }
      return [
        {
          ...at,
          measure: text('figures.measures.placeMinutes'),
          value: bookedMinutes,
          why: maskedWhy(bookedMinutes),
        },
        { ...at, measure: text('figures.measures.openPlaceMinutes'), value: openMinutes },
      ]
    })
}

function ofMunicipalities({ municipalities }: Report, text: Text): Fact[] {
  return municipalities.flatMap((line): Fact[] => {
    const at = {
      table: text('figures.municipality.title'),
      row: municipalityName(line, text),
      why: maskedWhy(line.people),
    }
    return [
      { ...at, measure: text('figures.measures.people'), unit: 'count', value: line.people },
      { ...at, measure: text('figures.measures.booked'), unit: 'count', value: line.bookings },
      { ...at, measure: text('figures.measures.minutes'), unit: 'hours', value: line.minutes },
    ]
  })
}
