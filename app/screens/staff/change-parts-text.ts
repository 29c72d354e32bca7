import type { Change } from '~/centres/deed'
import type { Stretch } from '~/centres/season'
import type { PlannedPlace } from '~/centres/space'
import { clockSpan, shortWeekday } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { addDays, type LocalDate } from '~/lib/time'

type How = { language: Language }

/** Any Monday: the weekdays are named after it. */
const monday = '2026-08-31' as LocalDate

/** The days of a week that a change is about: "mån 08.00–16.00, lör stängt". */
export function weekText(days: Stretch[][], { language }: How, { before, after }: Change): string {
  const is = (side: unknown, at: number) => JSON.stringify((side as Stretch[][] | undefined)?.[at])
  return days
    .flatMap((stretches, at) => (is(before, at) === is(after, at) ? [] : [{ stretches, at }]))
    .map(({ stretches, at }) => {
      const day = shortWeekday(addDays(monday, at), language)
      const hours = stretches.map((one) => clockSpan(one.opensMinute, one.closesMinute, language))
      return `${day} ${hours.join(' + ') || textIn(language)('day.log.shut')}`
    })
    .join(', ')
}

/** So many places are told one by one. */
const placesMost = 6

/** The places of a plan that a change is about: "3: Fönstret, kolumn 2, rad 1". */
export function planText(plan: PlannedPlace[], { language }: How, { before, after }: Change): string {
  const text = textIn(language)
  const same = ((plan === after ? before : after) ?? []) as PlannedPlace[]
  const changed = plan.filter((one) => !same.some((other) => isSame(one, other)))
  const said: string[] = changed.slice(0, placesMost).map(({ place, label, x, y }) =>
    text('day.log.place', {
      place: label ? `${place} (${label})` : String(place),
      column: String(x + 1),
      row: String(y + 1),
    }),
  )
  const more = changed.length - said.length
  if (more > 0) said.push(text('day.log.more', { count: more }))
  return said.join('; ') || text('day.log.noPlan')
}

const isSame = (a: PlannedPlace, b: PlannedPlace) =>
  a.place === b.place && a.label === b.label && a.x === b.x && a.y === b.y
