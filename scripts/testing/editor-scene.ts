import { eq } from 'drizzle-orm'
import { beforeEach } from 'vitest'
import { change, read } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { aPerson } from '#db/make-people'
import { courseInstances, courseTies, outbox } from '#db/schema'
import { writeFacts } from '#db/seed/write.server'
import { removeCourses, writeCourseFacts } from '#db/seed/write-courses.server'
import type { InstanceId } from '~/courses/course'
import { addCourse } from '~/courses/edit-add.server'
import type { EditFacts } from '~/courses/edit-fields'
import { readEdit } from '~/courses/edit-form'
import { ownInstance } from '~/courses/edit-list.server'
import { publishCourses } from '~/courses/edit-publish.server'
import type { UniversityEditor } from '~/identity/membership'
import { instant } from '~/lib/time'

/** The clock of the tests of editors: Monday 23 November 2026, 9.00 in Sweden. */
export const now = instant(Date.parse('2026-11-23T08:00:00Z'))

/** No course is there yet. */
export function emptyOffice() {
  beforeEach(async () => {
    await change(writeFacts)
    await change(writeCourseFacts)
    await change(async (tx) => {
      await tx.delete(outbox)
      await tx.delete(courseTies)
      await removeCourses(tx)
    })
  })
}

/** An editor of a university of their own; in the product only guards make such a proof. */
export const anEditor = () =>
  change(async (tx) => {
    const [person, university] = [await aPerson(tx), await aUniversity(tx)]
    return { ...person, universityId: university.id, role: 'editor' } as unknown as UniversityEditor
  })

/** What an editor writes of a course that can be published. */
export function facts(over: Partial<EditFacts> = {}): EditFacts {
  const form = new FormData()
  const fields = {
    code: 'D1',
    titleSv: 'Renskötsel i fjällen',
    creditTenths: '7,5',
    term: 'VT27',
    startsOn: '2027-01-18',
    endsOn: '2027-06-06',
    mandatoryDays: '0',
    lastApplication: '2026-10-15',
    applicationCode: 'X-1',
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const read = readEdit(form)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return { ...read.facts, ...over }
}

let keys = 0
/** A draft of an editor's. */
export async function added(who: UniversityEditor, over: Partial<EditFacts> = {}): Promise<InstanceId> {
  const answer = await addCourse(who, facts(over), `nyckel-${++keys}`, now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.id
}

/** A course of an editor's that is published. */
export async function published(who: UniversityEditor, over: Partial<EditFacts> = {}) {
  const id = await added(who, over)
  const [done] = await publishCourses(who, [id], now)
  if (done?.because !== null) throw new Error(`it was not published: ${done?.because}`)
  return id
}

/** What state an instance is in. */
export const stateOf = async (id: InstanceId) =>
  (await read().select().from(courseInstances).where(eq(courseInstances.id, id)))[0]?.state
/** What an editor's form carries of what it saw. */
export const seenOf = async (who: UniversityEditor, id: InstanceId) =>
  (await ownInstance(who, id))?.seen ?? ''
