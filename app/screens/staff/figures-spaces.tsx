import { shareOf } from '~/figures/measures'
import type { Line, Report } from '~/figures/report'
import { decimal, percent } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { BarChart } from '~/ui/bar-chart'
import { NumberTable } from '~/ui/number-table'
import { Section } from '~/ui/page'
import { hoursText, numberText } from './figures-summary'

interface Named extends Line {
  key: string
  name: string
}

const share = ({ placeMinutes, openPlaceMinutes }: Line) => shareOf(placeMinutes, openPlaceMinutes)

/** Every space: how much of it was booked. */
export function SpaceFigures({ report }: { report: Report }) {
  const text = useText()
  const lines = report.spaces.map((line) => {
    const also = [
      line.isJoined && text('figures.spaces.joined'),
      line.isRetired && text('figures.spaces.retired'),
    ]
    const more = also.filter(Boolean).join(', ')
    return { ...line, key: line.id, name: more ? `${line.name} (${more})` : line.name }
  })
  return (
    <Section title={text('figures.spaces.title')}>
      {lines.length === 0 ? (
        <p>{text('figures.spaces.none')}</p>
      ) : (
        <Lines lines={lines} title={text('figures.spaces.chart')} head={text('figures.spaces.name')} />
      )}
      {report.spaces.some(({ isJoined }) => isJoined) && (
        <p className="text-sm text-muted">{text('figures.spaces.joinedNote')}</p>
      )}
    </Section>
  )
}

/** Every kind of space. */
export function KindFigures({ report }: { report: Report }) {
  const text = useText()
  const lines = report.kinds.map((line) => ({
    ...line,
    key: line.kind,
    name: text(`centres.kinds.${line.kind}`),
  }))
  if (lines.length === 0) return null
  return (
    <Section title={text('figures.kinds.title')}>
      <Lines lines={lines} title={text('figures.kinds.chart')} head={text('figures.kinds.kind')} />
    </Section>
  )
}

function Lines({ lines, title, head }: { lines: readonly Named[]; title: string; head: string }) {
  const [text, language] = [useText(), useLanguage()]
  const unknown = text('figures.unknown')
  const columns = [
    'bookings',
    'placeHours',
    'roomHours',
    'openHours',
    'share',
    'used',
    'missed',
    'refused',
  ] as const
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <BarChart
        title={title}
        description={text('figures.spaces.chartHint')}
        most={1}
        bars={lines.map((line) => ({
          label: line.name,
          value: share(line),
          shown: numberText(share(line), 'share', language, unknown),
        }))}
      />
      <NumberTable
        caption={title}
        heads={[head, ...columns.map((column) => text(`figures.spaces.${column}`))]}
        rows={lines.map((line) => {
          const part = share(line)
          return {
            key: line.key,
            head: line.name,
            cells: [
              decimal(line.booked, language),
              hoursText(line.placeMinutes, language),
              hoursText(line.roomMinutes, language),
              hoursText(line.openPlaceMinutes, language),
              part === null ? unknown : percent(part, language),
              line.cameMinutes === null ? text('figures.masked') : hoursText(line.cameMinutes, language),
              line.missed === null ? text('figures.masked') : decimal(line.missed, language),
              decimal(line.refused, language),
            ],
          }
        })}
      />
    </div>
  )
}
