import { eq, or } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { courseGreetings, courseTies, outbox, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { dayMs, type Instant, type LocalDate, later } from '~/lib/time'
import { anInstance, studies } from '../../scripts/testing/course-scene'
import { aLearner, aStaff, now } from '../../scripts/testing/scene'
import { aPair, centreAt, greetingsTo, home, sorsele, write } from '../../scripts/testing/study-group-scene'
import type { InstanceInFull } from './course'
import { ownCourses } from './saved-list.server'
import { saveCourse } from './saved-save.server'
import { watchSearch } from './saved-watch.server'
import type { Term } from './term'
import type { TieWish } from './tie'
import { courseDataOf } from './tie-data.server'
import { endStudy } from './tie-end.server'
import { planAt } from './tie-plan.server'
import { examKey, noteCourseReminders } from './tie-reminders.server'
import { study } from './tie-study.server'
import { sweepStudies } from './tie-sweep.server'

test('a course is studied from a centre or from home, said anew, and let go of', async () => {
  const [who, course] = [await aLearner(), await anInstance()]
  const centreId = await centreAt(sorsele)
  const at = (wish: Partial<TieWish>) => study(who, course.instance.id, { ...home, ...wish }, now)
  expect(await at({})).toEqual({ ok: true })
  expect(await at({ centreId, remind: false })).toEqual({ ok: true })
  const { studied } = await ownCourses(who, 'sv')
  expect(studied.map(({ tie }) => [tie.centreId, tie.remind])).toEqual([[centreId, false]])
  expect(await at({ centreId: 'inget' as CentreId })).toEqual({ ok: false, because: 'unknown-centre' })
  for (const _ of [1, 2]) expect(await endStudy(who, course.instance.id)).toEqual({ ok: true })
  expect((await ownCourses(who, 'sv')).studied).toEqual([])
})

test('what is cancelled is not begun, but who studies it may change how', async () => {
  const [who, course] = [await aLearner(), await anInstance()]
  await studies(who, course)
  const { course: kept, instance } = course
  await anInstance({ course: kept, instance: { ...instance, state: 'cancelled' } })
  expect(await study(who, instance.id, { ...home, remind: false }, now)).toEqual({ ok: true })
  expect(await study(await aLearner(), instance.id, home, now)).toEqual({ ok: false, because: 'gone' })
})

test('a name for others is kept only while its owner wants to be found', async () => {
  const { course, centreId, asa } = await aPair()
  await studies(asa, course, { centreId, findable: false, shownName: 'Åsa' })
  const [row] = await read().select().from(courseTies).where(eq(courseTies.personId, asa.id))
  expect(row).toMatchObject({ findable: false, shownName: '' })
})

test('a centre plans by counts of what is studied there: no name leaves the table', async () => {
  const { course, centreId } = await aPair()
  const next = await anInstance({ instance: { term: 20272 as Term } })
  const over = await anInstance({ instance: { startsOn: null, endsOn: '2026-08-31' as LocalDate } })
  for (const one of [next, over]) await studies(await aLearner({ name: 'Greta Gren' }), one, { centreId })
  await studies(await aLearner(), course)
  const { planned } = await planAt(await aStaff(centreId), now)
  expect(planned.map(({ instance, learners }) => [instance.id, learners])).toEqual([
    [course.instance.id, 2],
    [next.instance.id, 1],
  ])
  expect(JSON.stringify(planned)).not.toMatch(/Greta|Åsa|Bo"/)
})

const october = (dayOfMonth: number) => later(now, (dayOfMonth + 29) * dayMs)
const remindersOf = async ({ instance }: InstanceInFull) =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, instance.id)).orderBy(outbox.id)).map(
    ({ detail }) => `${detail?.what} ${detail?.day}`,
  )

test('each step is noted once, however often and by how many it is looked for, and only to who wants it', async () => {
  const meeting = {
    mandatory: true,
    startsOn: '2026-10-20' as LocalDate,
    endsOn: null,
    town: 'Luleå',
    note: '',
  }
  const course = await anInstance({
    instance: {
      lastApplication: '2026-10-15' as LocalDate,
      meetings: [
        { ...meeting, remote: false },
        { ...meeting, remote: true, startsOn: '2026-10-21' as LocalDate },
      ],
    },
  })
  await studies(await aLearner(), course)
  await studies(await aLearner(), course, { remind: false })
  const exams = async (asked: readonly Parameters<typeof examKey>[0][]) =>
    new Map(
      asked.map((one) => [examKey(one), one.code === course.course.code ? ['2026-11-10' as LocalDate] : []]),
    )
  const look = (at: Instant) => Promise.all([noteCourseReminders(at, exams), noteCourseReminders(at, exams)])
  await look(october(5))
  expect(await remindersOf(course)).toEqual([])
  await look(october(6))
  expect(await remindersOf(course)).toEqual(['meeting 2026-10-20', 'exam 2026-11-10'])
  for (const at of [8, 9, 14, 15, 18, 19]) await look(october(at))
  expect((await remindersOf(course)).sort()).toEqual([
    'application 2026-10-15',
    'application 2026-10-15',
    'exam 2026-11-10',
    'meeting 2026-10-20',
    'meeting 2026-10-20',
  ])
})

test('whoever is erased leaves no tie and no message, neither theirs nor to them', async () => {
  const { course, asa, bo } = await aPair()
  await write(asa, course, 'Bo')
  await write(bo, course, 'Åsa')
  await change((tx) => tx.delete(people).where(eq(people.id, asa.id)))
  expect(await read().select().from(courseTies).where(eq(courseTies.personId, asa.id))).toEqual([])
  const { fromId, toId } = courseGreetings
  const left = await read()
    .select()
    .from(courseGreetings)
    .where(or(eq(fromId, bo.id), eq(toId, bo.id)))
  expect(left).toEqual([])
})

test('all that is kept about somebody can be taken along, and nothing that says who others are', async () => {
  const { course, centreId, asa, bo } = await aPair()
  await write(asa, course, 'Bo', 'Ska vi läsa ihop?')
  await write(bo, course, 'Åsa', 'Gärna')
  await saveCourse(asa, course.instance.id, now)
  await watchSearch(asa, 'sok=keramik', now)
  const all = await courseDataOf(asa)
  const { id } = course.instance
  expect(all).toMatchObject({
    studied: [{ course: id, title: 'Vävning', centre: centreId, remind: true, shownName: 'Åsa' }],
    saved: [{ course: id, since: '2026-09-01T08:00:00Z' }],
    searches: [{ query: 'sok=keramik' }],
    messages: [
      { way: 'sent', text: 'Ska vi läsa ihop?' },
      { way: 'received', text: 'Gärna' },
    ],
  })
  expect(JSON.stringify(all)).not.toMatch(new RegExp(`${bo.id}|${bo.name}|Bo"|${bo.email}`))
  expect(await courseDataOf(await aLearner())).toEqual({ studied: [], saved: [], searches: [], messages: [] })
})

test('at night what is a year old is forgotten', async () => {
  const { course, asa, bo } = await aPair()
  await write(asa, course, 'Bo')
  await sweepStudies(later(now, 364 * dayMs))
  expect(await greetingsTo(bo)).toHaveLength(1)
  await sweepStudies(later(now, 366 * dayMs))
  expect(await greetingsTo(bo)).toEqual([])
  // The course ends in June 2027.
  expect((await ownCourses(bo, 'sv')).studied).toHaveLength(1)
  await sweepStudies(later(now, 700 * dayMs))
  expect((await ownCourses(bo, 'sv')).studied).toEqual([])
})
