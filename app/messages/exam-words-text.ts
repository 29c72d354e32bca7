import type { RequestTold } from '~/exams/request-telling-steps.server'
import { dayAndSpan, dayName } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { untilIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import type { Instant } from '~/lib/time'

/** "M0038M Matematik I" */
export const examName = ({ sitting }: Pick<RequestTold, 'sitting'>) =>
  [sitting.courseCode, sitting.courseName].filter(Boolean).join(' ')

/** The university as it is called, or as the learner called it. */
export const universityName = ({ sitting }: Pick<RequestTold, 'sitting'>) =>
  sitting.university?.name ?? sitting.universityName

/** "torsdag 26 november kl. 13.00–17.00"; while the clock time is to come it says so. */
export function whenText(
  { request, sitting, zone }: Pick<RequestTold, 'request' | 'sitting' | 'zone'>,
  language: Language,
): string {
  const { startsAt, endsAt } = request
  if (startsAt !== null && endsAt !== null)
    return dayAndSpan({ start: startsAt, end: endsAt }, zone, language)
  return textIn(language)('examLetters.later', { day: dayName(sitting.date, language) })
}

/** When something is to be done, by the centre's clock; empty: nobody has said. */
export const untilText = (at: Instant | null, { zone }: Pick<RequestTold, 'zone'>, language: Language) =>
  at === null ? '' : untilIn(at, zone, language)

/** Where the centre is reached about its exams. */
export function hostWays({ rules, configuration }: Pick<RequestTold, 'rules' | 'configuration'>) {
  const { email, phone } = configuration.centre
  return [rules?.phone ?? phone, rules?.mailbox ?? email].filter(Boolean).join(', ')
}

/** Where the centre stands, and gets its post. */
export function hostAddress({ configuration }: Pick<RequestTold, 'configuration'>) {
  const { address, town } = configuration.centre
  return [address, town].filter(Boolean).join(', ')
}
