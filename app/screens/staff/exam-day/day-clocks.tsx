import type { DayLearner } from '~/exams/day-list.server'
import { timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'

interface DayClocksProps {
  learners: DayLearner[]
  zone: string
}

const names = ['doorsOpen', 'doorsClose', 'entryUntil', 'leaveFrom', 'leaveUntil'] as const

/** When doors open and close and when one may leave, once for all whom the same times concern. */
export function DayClocks({ learners, zone }: DayClocksProps) {
  const [text, language] = [useText(), useLanguage()]
  const groups = new Map<string, DayLearner[]>()
  for (const one of learners) {
    const key = [one.start, one.end, ...names.map((name) => one.times[name])].join()
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const shown = [...groups.values()].sort(
    ([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0),
  )
  if (learners.every(({ times }) => names.every((name) => times[name] === null)))
    return <p className="text-muted">{text('examDay.noRules')}</p>
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {shown.map((group) => {
        const [one] = group
        if (!one) return null
        const at = (name: (typeof names)[number]) => {
          // Where nobody is let in late, the doors say all there is to say.
          if (name === 'entryUntil' && one.times.entryUntil === one.times.doorsClose) return null
          const time = one.times[name]
          const end = timeOfDay(one.end, zone, language)
          return time && text(`examDay.clocks.${name}`, { time: timeOfDay(time, zone, language), end })
        }
        return (
          <li key={one.id} className="rounded-md border border-rule p-3">
            <p className="font-semibold">{timeSpan(one, zone, language)}</p>
            <p className="text-sm text-muted">
              {[...new Set(group.map(({ exam }) => exam.courseCode))].join(', ')}
            </p>
            <ul className="mt-1">
              {names.map((name) => {
                const line = at(name)
                return line && <li key={name}>{line}</li>
              })}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
