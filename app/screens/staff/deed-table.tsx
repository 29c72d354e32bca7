import type { LoggedDeed } from '~/centres/deed'
import { parseSeason } from '~/centres/season'
import type { Language } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { bookingDeeds, type DeedName, materialDeeds, personDeeds, seriesDeeds } from '~/lib/deed-names'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
import { changeText } from './change-text'
import { dayText, momentText } from './log-time'

/** What others than staff did, which the log has not: in words already. */
export interface OtherDeed {
  id: number
  at: Instant
  by: string
  said: string
}

type ShownDeed = LoggedDeed | OtherDeed

interface DeedTableProps {
  deeds: ShownDeed[]
  centre: { id: string; timeZone: string }
  /** Does each row lead to what it is about? */
  linked?: boolean
}

/** What was done, when, by whom, with what was before and after. */
export function DeedTable({ deeds, centre, linked }: DeedTableProps) {
  const text = useText()
  return (
    <table className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {(['when', 'who', 'what'] as const).map((head) => (
            <th
              key={head}
              scope="col"
              className={`px-2 py-1.5 sm:px-3 ${head === 'who' ? 'hidden sm:table-cell' : ''}`}
            >
              {text(`day.log.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deeds.map((deed) => (
          <Row key={deed.id} deed={deed} centre={centre} linked={linked} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ deed, centre, linked }: { deed: ShownDeed } & Pick<DeedTableProps, 'centre' | 'linked'>) {
  const text = useText()
  const reader = { language: useLanguage(), zone: centre.timeZone }
  const to = linked ? wayTo(deed, centre.id) : null
  const about = aboutText(deed, reader.language)
  const what = 'said' in deed ? deed.said : text(`day.log.deeds.${deed.action}`)
  const changes = 'said' in deed ? [] : deed.changes.map((change) => changeText(change, deed, reader))
  const title = about ? `${what}: ${about}` : what
  return (
    <tr className="border-b border-rule align-top">
      <td className="w-20 px-2 py-2 sm:w-40 sm:px-3">{momentText(deed.at, reader.zone, reader.language)}</td>
      <td className="hidden w-52 px-3 py-2 wrap-anywhere sm:table-cell">{deed.by}</td>
      <td className="px-2 py-2 wrap-anywhere sm:px-3">
        {to === null ? (
          <strong>{title}</strong>
        ) : (
          <a href={to} className="font-semibold">
            {title}
          </a>
        )}
        <ul className="text-sm text-muted">
          {/* Where there is no room for a column of its own. */}
          <li className="sm:hidden">{deed.by}</li>
          {changes.map((change) => change && <li key={change}>{change}</li>)}
          {'reason' in deed && deed.reason && <li>{text('day.log.reason', { reason: deed.reason })}</li>}
        </ul>
      </td>
    </tr>
  )
}

/** What a deed is about: a space or a person by its name, a season by its layer and first day. */
function aboutText(deed: ShownDeed, language: Language): string | null {
  if ('said' in deed) return null
  const season = deed.action === 'change-hours' ? parseSeason(deed.subjectId) : null
  if (!season) return deed.about
  const text = textIn(language)
  const layer = text(`centres.layers.${season.layer}`)
  return text('day.log.season', { layer, from: dayText(season.validFrom, language) })
}

/** Where what a deed is about can be seen; null when nowhere. */
function wayTo(deed: ShownDeed, centreId: string): string | null {
  if ('said' in deed) return null
  const isOne = (names: readonly DeedName[]) => names.includes(deed.action)
  if (isOne(bookingDeeds)) return paths.deskBooking(centreId, deed.subjectId)
  if (isOne(seriesDeeds)) return paths.series(centreId, deed.subjectId)
  if (isOne(materialDeeds)) return paths.examMaterial(centreId, deed.subjectId)
  // Who works here no more has no page among those who book.
  if (isOne(personDeeds) && deed.action !== 'end-membership')
    return paths.personHere(centreId, deed.subjectId)
  return null
}
