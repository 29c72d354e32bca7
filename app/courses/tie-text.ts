import { shortDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import type { Instance } from './course'
import { travelText } from './search-text'

/** How often one meets, and on which days: "4 dagar på plats i Luleå: 3 feb, 10 mars". */
export function meetingsText(
  instance: Pick<Instance, 'mandatoryDays' | 'towns' | 'meetings'>,
  language: Language,
): string {
  const days = instance.meetings.flatMap(({ startsOn }) => (startsOn ? shortDay(startsOn, language) : []))
  return [travelText(instance, null, language), days.join(', ')].filter(Boolean).join(': ')
}
