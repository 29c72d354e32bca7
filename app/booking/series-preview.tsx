import { dayName, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'
import type { PreviewedDay } from './preview-series.server'

/** What a series would meet on each of its days. */
export function PreviewTable({ days, zone }: { days: PreviewedDay[]; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  const count = (how: PreviewedDay['how']) => days.filter((day) => day.how === how).length
  const clashes = count('clash')
  const over = count('quota-used') + count('outside')
  return (
    <section aria-labelledby="genomgang" className="grid gap-3">
      <h2 id="genomgang">{text('series.preview.title', { count: days.length })}</h2>
      <p className="text-lg">
        {[
          text('series.preview.free', { count: count('free') }),
          ...(clashes > 0 ? [text('series.preview.clashing', { count: clashes })] : []),
          ...(count('passed') > 0 ? [text('series.preview.passed', { count: count('passed') })] : []),
          ...(count('closed') > 0 ? [text('series.preview.closed', { count: count('closed') })] : []),
          ...(over > 0 ? [text('series.preview.over', { count: over })] : []),
        ].join(', ')}
        .
      </p>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{text('series.preview.title', { count: days.length })}</caption>
        <thead className="bg-surface text-sm">
          <tr>
            <th scope="col" className="px-2 py-2">
              {text('series.day')}
            </th>
            <th scope="col" className="px-2 py-2">
              {text('series.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date} className="border-b border-rule align-top">
              <th scope="row" className="px-2 py-2 font-normal">
                {dayName(day.date, language)} <span className="text-muted">{day.date.slice(0, 4)}</span>
              </th>
              <td className={`px-2 py-2 ${day.how === 'free' ? '' : 'font-semibold'}`}>
                <span className={day.how === 'free' ? 'text-primary' : 'text-danger'}>
                  {text(`series.how.${day.how}`)}
                </span>
                {day.clashes.map((one) => (
                  <span key={one.id} className="block font-normal">
                    {whoHas(one, text)} {timeSpan(one, zone, language)}, {one.spaceName}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const whoHas = (clash: PreviewedDay['clashes'][number], text: Text) =>
  clash.gives ? clash.who : `${clash.who} (${text('series.isSeries')})`
