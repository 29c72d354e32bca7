import type { InstanceInFull } from '~/courses/course'
import { aboutShown, isGiven, travelFromNowhere, travelShown } from '~/courses/page-text'
import { examsOf } from '~/exams/course-exams.server'
import { examsShown } from '~/exams/course-exams-text'
import type { Language } from '~/i18n/language'
import type { LocalDate } from '~/lib/time'

/** A course as whoever has chosen no town sees its page; a draft as if it were published. */
export async function previewOf(found: InstanceInFull, today: LocalDate, language: Language) {
  const isDraft = found.instance.state === 'draft'
  const seen: InstanceInFull = isDraft
    ? { ...found, instance: { ...found.instance, state: 'published' } }
    : found
  const about = aboutShown(seen, today, language)
  // Nobody fetches the days of what is not published.
  const application = about.application && { ...about.application, ...(isDraft && { calendar: null }) }
  const around = { host: null, municipality: null }
  return {
    travel: travelShown(travelFromNowhere(seen), seen.instance, false, language),
    about: { ...about, application },
    exams: isGiven(seen, today)
      ? examsShown(seen, { ...(await examsOf(seen, today)), ...around }, language)
      : null,
  }
}
