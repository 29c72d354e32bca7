import { measures, shareOf, type Unit } from '~/figures/measures'
import type { Report } from '~/figures/report'
import { decimal, percent } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import type { LocalDate } from '~/lib/time'
import { Notice } from '~/ui/notice'
import { NumberTable } from '~/ui/number-table'
import { Section } from '~/ui/page'

/** Minutes as hours: "1 234,5". */
export const hoursText = (minutes: number, language: Language) => decimal(minutes / 60, language, 1)

/** A number with its unit; `unknown` where there is none. */
export function numberText(value: number | null, unit: Unit, language: Language, unknown: string): string {
  if (value === null) return unknown
  if (unit === 'share') return percent(value, language)
  return unit === 'hours' ? hoursText(value, language) : decimal(value, language)
}

interface SummaryProps {
  report: Report
  today: LocalDate
}

/** What all spaces together say, beside what they said in the other period. */
export function SummaryFigures({ report, today }: SummaryProps) {
  const [text, language] = [useText(), useLanguage()]
  const { current, before, period } = report
  const share = shareOf(current.placeMinutes, current.openPlaceMinutes)
  const shown = (value: number | null, unit: Unit) =>
    numberText(value, unit, language, text('figures.unknown'))
  const change = useChange()
  return (
    <Section title={text('figures.summary.title')}>
      <p className="max-w-text text-lg">
        {current.booked > 0 && share !== null
          ? text('figures.finding', {
              share: percent(share, language),
              hours: hoursText(current.placeMinutes, language),
            })
          : text('figures.findingNone')}{' '}
        {period.to >= today && period.from <= today && text('figures.coming')}
      </p>
      <Notice kind="info">
        {current.deskDays === 0
          ? text('figures.desk.none')
          : text('figures.desk.some', { desk: String(current.deskDays), days: String(current.days) })}
      </Notice>
      <NumberTable
        caption={text('figures.all')}
        heads={(['measure', 'now', 'before', 'change'] as const).map((head) =>
          text(`figures.summary.${head}`),
        )}
        rows={measures.map(({ key, unit, of }) => ({
          key,
          head: text(`figures.measures.${key}`),
          cells: [shown(of(current), unit), shown(of(before), unit), change(of(current), of(before), unit)],
        }))}
      />
    </Section>
  )
}

/** "+12 %", of shares "+3 procentenheter"; a dash where there is nothing to hold against. */
function useChange() {
  const [text, language] = [useText(), useLanguage()]
  const signed = (hundredths: number) => `${hundredths > 0 ? '+' : ''}${decimal(hundredths, language)}`
  return (now: number | null, before: number | null, unit: Unit) => {
    if (now === null || before === null) return '–'
    // Of what is shown: 5 % after 4 % is one more, whatever the decimals were.
    if (unit === 'share')
      return text('figures.summary.points', {
        points: signed(Math.round(now * 100) - Math.round(before * 100) || 0),
      })
    const by = shareOf(now - before, before)
    return by === null ? '–' : `${by > 0 ? '+' : ''}${percent(by, language)}`
  }
}
