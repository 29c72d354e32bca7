import type { Report } from '~/figures/report'
import { municipalityName, reasonName } from '~/figures/words-text'
import { decimal } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { BarChart } from '~/ui/bar-chart'
import { NumberTable } from '~/ui/number-table'
import { Section } from '~/ui/page'
import { hoursText } from './figures-summary'

/** Why people did not get what they asked for. */
export function RefusalFigures({ report: { refusals, current } }: { report: Report }) {
  const [text, language] = [useText(), useLanguage()]
  const title = text('figures.refusals.chart')
  return (
    <Section title={text('figures.refusals.title')}>
      <p className="max-w-text text-lg">
        {current.refused === 0
          ? text('figures.refusals.none')
          : text('figures.refusals.finding', { count: current.refused })}
      </p>
      {refusals.length > 0 && (
        <div className="beside">
          <BarChart
            title={title}
            description={text('figures.how.refused')}
            bars={refusals.map(({ because, count }) => ({
              label: reasonName(because, text),
              value: count,
              shown: decimal(count, language),
            }))}
          />
          <NumberTable
            caption={title}
            heads={[
              text('figures.refusals.reason'),
              text('figures.refusals.count'),
              text('figures.summary.before'),
            ]}
            rows={refusals.map(({ because, count, before }) => ({
              key: because,
              head: reasonName(because, text),
              cells: [decimal(count, language), decimal(before, language)],
            }))}
          />
        </div>
      )}
    </Section>
  )
}

/** Where those who booked are registered. */
export function MunicipalityFigures({ report: { municipalities, people } }: { report: Report }) {
  const [text, language] = [useText(), useLanguage()]
  if (municipalities.length === 0) return null
  const title = text('figures.municipality.chart')
  const masked = text('figures.masked')
  return (
    <Section title={text('figures.municipality.title')}>
      <p className="max-w-text text-lg">
        {people === null
          ? text('figures.municipality.findingFew')
          : text('figures.municipality.finding', { people: decimal(people, language) })}
      </p>
      <div className="beside">
        <BarChart
          title={title}
          description={text('figures.how.small')}
          bars={municipalities.map((line) => ({
            label: municipalityName(line, text),
            value: line.people,
            shown: line.people === null ? masked : decimal(line.people, language),
          }))}
        />
        <NumberTable
          caption={title}
          heads={(['name', 'people', 'bookings', 'hours'] as const).map((head) =>
            text(`figures.municipality.${head}`),
          )}
          rows={municipalities.map((line) => ({
            key: municipalityName(line, text),
            head: municipalityName(line, text),
            cells: [
              line.people === null ? masked : decimal(line.people, language),
              line.bookings === null ? masked : decimal(line.bookings, language),
              line.minutes === null ? masked : hoursText(line.minutes, language),
            ],
          }))}
        />
      </div>
    </Section>
  )
}
