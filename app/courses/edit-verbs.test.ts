import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aPerson } from '#db/make-people'
import { courseLog, courses, courseTies, outbox, universityLog } from '#db/schema'
import type { LocalDate } from '~/lib/time'
import {
  added,
  anEditor,
  emptyOffice,
  facts,
  now,
  published,
  seenOf,
  stateOf,
} from '../../scripts/testing/editor-scene'
import type { InstanceId } from './course'
import { addCourse } from './edit-add.server'
import { cancelCourses } from './edit-cancel.server'
import { changeCourse } from './edit-change.server'
import { copyCourses } from './edit-copy.server'
import { ownInstance, ownLog } from './edit-list.server'
import { factsOf } from './edit-log'
import { publishCourses } from './edit-publish.server'
import { removeDrafts } from './edit-remove.server'
import { endedBecause } from './ended-telling-steps.server'
import { searchCourses } from './search.server'
import { parseTerm, type Term } from './term'

emptyOffice()

const place = { today: '2026-11-23' as LocalDate, kmTo: null, examsAt: null }

const found = async (words: string) =>
  (await searchCourses({ words, chosen: {}, sort: 'fit' }, place, { from: 0, most: 50 })).items.map(
    ({ instance }) => instance.id,
  )
const actions = async (id: InstanceId) =>
  (await read().select().from(courseLog).where(eq(courseLog.instanceId, id)).orderBy(desc(courseLog.id))).map(
    ({ action }) => action,
  )

test('a course is a draft that nobody finds until it is published; sent twice it is one', async () => {
  const who = await anEditor()
  const first = await addCourse(who, facts(), 'samma-nyckel', now)
  expect(await addCourse(who, facts(), 'samma-nyckel', now)).toEqual(first)
  if (!first.ok) throw new Error(first.because)
  expect(await found('renskötsel')).not.toContain(first.id)
  expect(await addCourse(who, facts(), 'annan-nyckel', now)).toEqual({
    ok: false,
    because: 'there',
    id: first.id,
  })
  await publishCourses(who, [first.id], now)
  expect(await found('renskötsel')).toContain(first.id)
  expect(await actions(first.id)).toEqual(['publish', 'add'])
})

test('what lacks something is not published', async () => {
  const who = await anEditor()
  const id = await added(who, { startsOn: null })
  expect(await publishCourses(who, [id], now)).toEqual([{ id, because: 'lacks' }])
  expect(await stateOf(id)).toBe('draft')
})

test('a change is found by its new words, and the log says what it was before', async () => {
  const who = await anEditor()
  const id = await published(who)
  const wish = { id, facts: facts({ titleSv: 'Keramik' }), seen: await seenOf(who, id) }
  expect(await changeCourse(who, wish, now)).toEqual({ ok: true })
  expect(await found('keramik')).toContain(id)
  const { lines } = await ownLog(who, id, null)
  expect(lines[0]).toMatchObject({
    action: 'change',
    before: { titleSv: 'Renskötsel i fjällen' },
    after: { titleSv: 'Keramik' },
    name: who.name,
  })
  // Nothing is different: nothing is written.
  const again = { ...wish, seen: await seenOf(who, id) }
  await changeCourse(who, again, now)
  expect(await actions(id)).toHaveLength(3)
  // What is published keeps what people need.
  const bare = { id, facts: facts({ startsOn: null }), seen: await seenOf(who, id) }
  expect(await changeCourse(who, bare, now)).toMatchObject({
    because: 'lacks',
    lacks: { startsOn: 'needsStart' },
  })
})

test('signs of two halves are cut whole, where the log cuts them', async () => {
  const who = await anEditor()
  const id = await published(who)
  const wanted = facts({ eligibilitySv: `${'x'.repeat(299)}🎓` })
  expect(await changeCourse(who, { id, facts: wanted, seen: await seenOf(who, id) }, now)).toEqual({
    ok: true,
  })
  const { lines } = await ownLog(who, id, null)
  expect(lines[0]?.after).toMatchObject({ eligibilitySv: 'x'.repeat(299) })
})

test('of two who write at once the second is told, and nothing of either is lost', async () => {
  const who = await anEditor()
  const id = await added(who)
  const seen = await seenOf(who, id)
  await changeCourse(who, { id, facts: facts({ selection: 'Betyg' }), seen }, now)
  const mine = { id, facts: facts({ places: 40 }), seen }
  const refused = await changeCourse(who, mine, now)
  expect(refused).toMatchObject({
    ok: false,
    because: 'meanwhile',
    now: { selection: 'Betyg', places: null },
  })
  if (refused.ok || refused.because !== 'meanwhile') throw new Error('not refused')
  expect(await changeCourse(who, { ...mine, seen: refused.seen }, now)).toEqual({ ok: true })
  // A change of the course through another instance is a change, too.
  const [copy] = (await copyCourses(who, [id], parseTerm('HT27') as Term, now)).made
  if (!copy) throw new Error('not copied')
  const before = await seenOf(who, id)
  const known = await ownInstance(who, copy)
  if (!known) throw new Error('no copy')
  const titled = { ...factsOf(known), titleSv: 'Nytt namn' }
  await changeCourse(who, { id: copy, facts: titled, seen: known.seen }, now)
  expect(await changeCourse(who, { ...mine, seen: before }, now)).toMatchObject({ because: 'meanwhile' })
})

test('a copy is a draft with its days moved, once a term', async () => {
  const who = await anEditor()
  const id = await published(who)
  const done = await copyCourses(who, [id], parseTerm('HT27') as Term, now)
  expect(done.done).toEqual([{ id, because: null }])
  const [copy] = done.made
  expect((await ownInstance(who, copy ?? ''))?.instance).toMatchObject({
    state: 'draft',
    startsOn: '2027-08-30',
    lastApplication: '2027-04-15',
    applicationCode: '',
    publishedAt: null,
  })
  expect(await copyCourses(who, [id], parseTerm('HT27') as Term, now)).toMatchObject({
    done: [{ because: 'copied' }],
    made: [],
  })
})

test('those who study what is cancelled are told once, with the reason', async () => {
  const who = await anEditor()
  const [id, draft] = [await published(who), await added(who, { code: 'D2' })]
  await change(async (tx) => {
    const { id: personId } = await aPerson(tx)
    const tie = { centreId: null, remind: false, findable: false, shownName: '', createdAt: now }
    await tx.insert(courseTies).values({ ...tie, personId, instanceId: id })
  })
  const answer = await cancelCourses(who, [id, draft], 'För få sökande', now)
  expect(answer).toEqual({
    done: [
      { id, because: null },
      { id: draft, because: 'draft' },
    ],
    told: 1,
  })
  expect(await cancelCourses(who, [id], 'Igen', now)).toMatchObject({ done: [{ because: null }], told: 0 })
  expect(await found('renskötsel')).not.toContain(id)
  expect(await read().select().from(outbox)).toMatchObject([{ fact: 'course-ended', subjectId: id }])
  expect(await endedBecause(read(), id)).toBe('För få sökande')
  await publishCourses(who, [id], now)
  const told = await read().select().from(outbox).where(eq(outbox.subjectId, id))
  expect(told.map(({ detail }) => detail?.state)).toEqual(['cancelled', 'published'])
})

test('a draft is removed with its course, and the university’s log says so; what was shown stays', async () => {
  const who = await anEditor()
  const [shown, draft] = [await published(who), await added(who, { code: 'D2', titleSv: 'Keramik' })]
  expect(await removeDrafts(who, [shown, draft], now)).toEqual([
    { id: shown, because: 'shown' },
    { id: draft, because: null },
  ])
  expect(await ownInstance(who, draft)).toBeNull()
  expect(await stateOf(shown)).toBe('published')
  expect(await read().select().from(courses).where(eq(courses.universityId, who.universityId))).toMatchObject(
    [{ code: 'D1' }],
  )
  expect(await read().select().from(universityLog).where(eq(universityLog.subjectId, draft))).toMatchObject([
    { action: 'remove-course-draft', before: { course: 'D2 Keramik', term: 'VT27' }, personId: who.id },
  ])
  // The same course can be written anew.
  expect(await added(who, { code: 'D2', titleSv: 'Keramik' })).toBeTruthy()
})

test('a copy that is removed leaves its course, and can be made again; another’s draft is nobody’s', async () => {
  const [who, other] = [await anEditor(), await anEditor()]
  const id = await published(who)
  const term = parseTerm('HT27') as Term
  const [copy] = (await copyCourses(who, [id], term, now)).made
  if (!copy) throw new Error('not copied')
  expect(await removeDrafts(other, [copy], now)).toEqual([{ id: copy, because: 'missing' }])
  expect(await removeDrafts(who, [copy], now)).toEqual([{ id: copy, because: null }])
  expect((await ownInstance(who, id))?.course.code).toBe('D1')
  expect((await copyCourses(who, [id], term, now)).made).toHaveLength(1)
})
