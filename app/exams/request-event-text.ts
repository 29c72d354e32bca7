import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'

interface Named {
  courseCode: string
  reference: string
  centreName: string
  address: string | null
  town: string
}

/** The words of an exam in its writer's own calendar: which, where and under which code, and nothing else about them. */
export function examWords({ courseCode, reference, centreName, address, town }: Named, language: Language) {
  const text = textIn(language)
  return {
    summary: text('ownExams.calendar.summary', { course: courseCode, centre: centreName }),
    description: text('ownExams.calendar.description', { reference }),
    location: [centreName, address, town].filter(Boolean).join(', '),
  }
}
