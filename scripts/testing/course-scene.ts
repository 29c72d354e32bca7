import { aUniversity } from '#db/make'
import { courseSavings } from '#db/seed/courses'
import type { CourseId, InstanceId, InstanceInFull } from '~/courses/course'
import { find } from '~/courses/course-store.server'
import { type Saving, save } from '~/courses/save-steps.server'
import type { TieWish } from '~/courses/tie'
import { study } from '~/courses/tie-study.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import type { LocalDate } from '~/lib/time'
import { make, now } from './scene'

const [sample] = courseSavings('2026-09-01' as LocalDate, now)
if (!sample) throw new Error('there is no sample')
const { course: plainCourse, instance: plainInstance } = sample

interface Over {
  course?: Partial<Saving['course']>
  instance?: Partial<Saving['instance']>
}

/** An instance that is published, of a course and a university of their own unless told otherwise; it begins in 2027. */
export const anInstance = ({ course = {}, instance = {} }: Over = {}): Promise<InstanceInFull> =>
  make(async (tx) => {
    const universityId = course.universityId ?? (await aUniversity(tx)).id
    const courseId = course.id ?? newId<'course'>()
    const id = instance.id ?? (`kurs-${newId().slice(-12)}` as InstanceId)
    const days = { startsOn: '2027-01-18' as LocalDate, endsOn: '2027-06-04' as LocalDate }
    await save(tx, [
      {
        course: {
          ...plainCourse,
          professions: [],
          code: `K${newId().slice(-6)}`,
          titleSv: 'Vävning',
          titleEn: 'Weaving',
          ...course,
          id: courseId as CourseId,
          universityId,
        },
        instance: { ...plainInstance, ...days, meetings: [], ...instance, id, courseId, universityId },
      },
    ])
    const found = await find(tx, id)
    if (!found) throw new Error('it was not saved')
    return found
  })

/** Somebody studies an instance: from home, with reminders and found by nobody, unless told otherwise. */
export async function studies(
  who: Learner,
  { instance }: InstanceInFull,
  wish: Partial<TieWish> = {},
): Promise<void> {
  const plain = { centreId: null, remind: true, findable: false, shownName: '' }
  const answer = await study(who, instance.id, { ...plain, ...wish }, now)
  if (!answer.ok) throw new Error(`they may not: ${answer.because}`)
}
