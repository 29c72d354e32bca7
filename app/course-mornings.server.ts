import { distanceTo } from './availability/room'
import { listCentres } from './centres/list.server'
import { listMunicipalities } from './centres/list-municipalities.server'
import { type ExamsAt, noteCourseNews } from './courses/saved-news.server'
import { type ExamDays, examKey, noteCourseReminders } from './courses/tie-reminders.server'
import { examDaysOf } from './exams/course-sittings.server'
import { examCentreNear } from './exams/elsewhere-near'
import { universitiesElsewhere } from './exams/elsewhere-universities.server'
import { examUniversities } from './exams/list.server'
import { homeZone, type Instant, type LocalDate, localDate } from './lib/time'

/** Notes, in the morning, what is new in the searches that people want to hear of. */
export const watchCourses = (now: Instant): Promise<void> =>
  noteCourseNews(now, examsFrom(localDate(now, homeZone)))

/** Notes, in the morning, what those who study something are to be reminded of. */
export const remindOfCourses = (now: Instant): Promise<void> => noteCourseReminders(now, examDays)

/** Universities whose exams can be written near a municipality; read once a morning, and only if somebody asks. */
function examsFrom(today: LocalDate): ExamsAt {
  let known: ReturnType<typeof universitiesElsewhere> | null = null
  return async (code) => {
    const town = code === null ? null : (await listMunicipalities()).find((one) => one.code === code)
    if (!town) return null
    const all = (await listCentres()).map(({ centre }) => ({ centre, km: distanceTo(centre, town) }))
    if (!examCentreNear(all, town.code)) return null
    known ??= examUniversities().then((found) =>
      universitiesElsewhere(
        found.map(({ id }) => id),
        today,
      ),
    )
    return known
  }
}

const examDays: ExamDays = async (courses, from, to) => {
  const days = new Map<string, LocalDate[]>()
  for (const { day, ...course } of await examDaysOf(courses, from, to))
    days.set(examKey(course), [...(days.get(examKey(course)) ?? []), day])
  return days
}
