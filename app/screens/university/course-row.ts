import type { InstanceInFull } from '~/courses/course'
import { applicationText, fullTitle } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { saidDates } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import type { LocalDate } from '~/lib/time'

/** An instance as a line of a list says it. */
export function rowOf({ course, instance }: InstanceInFull, today: LocalDate, language: Language) {
  const { startsOn, endsOn, state } = instance
  return {
    id: instance.id,
    title: fullTitle({ course, instance }, language),
    codes: [course.code, instance.applicationCode, termName(instance.term)].filter(Boolean).join(' · '),
    days: saidDates(startsOn, endsOn, language),
    application: state === 'published' ? applicationText(instance, today, language).sentence : '',
    state,
    isImported: instance.source !== 'own',
    isSample: instance.sample,
  }
}

export type CourseRow = ReturnType<typeof rowOf>

/** The shapes of the states, as `ui/status` draws them. */
export const statusKinds = {
  draft: 'waiting',
  published: 'confirmed',
  cancelled: 'cancelled',
  gone: 'declined',
} as const
