import type { Text } from '~/i18n/text'
import { say } from '~/i18n/text'
import type { MunicipalityLine } from './report'

/** A reason for a refusal in a few words; the code itself where the dictionary has none. */
export function reasonName(because: string, text: Text): string {
  const key = `figures.reasons.${because}`
  const found = say(text, key)
  return found === key ? because : found
}

/** Where people come from, or why that is not known. */
export const municipalityName = ({ name, guests }: Pick<MunicipalityLine, 'name' | 'guests'>, text: Text) =>
  name ?? text(guests ? 'figures.municipality.guests' : 'figures.municipality.unknown')

/** Monday to Sunday. */
export const weekdayName = (weekday: number, text: Text) => say(text, `figures.weekdays.${weekday}`)
