import { duration, timeOfDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { hourMs, type Instant, isoInstant, later, parseInstant } from '~/lib/time'
import { Select } from '~/ui/field'
import type { End } from './offer.server'

interface EndFieldProps {
  start: Instant
  ends: readonly End[]
  zone: string
  /** An end chosen before, ISO 8601. */
  chosen?: string
  error?: string
}

/** The end that the form means as it opens, near enough: the one chosen before, else an hour after the start. */
export const chosenEnd = (start: Instant, chosen: string | undefined): Instant =>
  parseInstant(chosen ?? '') ?? later(start, hourMs)

/** When a booking ends: only such ends as the rules allow, each with how long that is. */
export function EndField({ start, ends, zone, chosen, error }: EndFieldProps) {
  const text = useText()
  const language = useLanguage()
  const most = Math.max(...ends.map(({ free }) => free))
  const options = ends.map(({ at, free }) => {
    const length = duration((at - start) / 60_000)
    const fewer = free < most ? `, ${text('centres.placesFree', { count: free })}` : ''
    return { value: isoInstant(at), label: `${timeOfDay(at, zone, language)} (${length}${fewer})` }
  })
  const hour = ends.find(({ at }) => at - start >= hourMs) ?? ends.at(-1)
  return (
    <Select
      label={text('booking.form.end')}
      name="end"
      options={options}
      value={options.some(({ value }) => value === chosen) ? chosen : hour && isoInstant(hour.at)}
      error={error}
      required
    />
  )
}
