import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { courseGreetings, courseTies, people, staffLog } from '#db/schema'
import { everySecret } from '#db/secrets.server'
import { linkText, openLink } from '~/identity/link.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { anInstance, studies } from '../../scripts/testing/course-scene'
import { aLearner, aStaff, deedsAt, factsAbout, now } from '../../scripts/testing/scene'
import {
  aPair,
  centreAt,
  faraway,
  greetingsTo,
  handleOf,
  home,
  nearby,
  peersOf,
  write,
} from '../../scripts/testing/study-group-scene'
import type { InstanceInFull } from './course'
import { ownCourses } from './saved-list.server'
import type { GreetingId } from './tie'
import { endStudy } from './tie-end.server'
import { greet } from './tie-greet.server'
import { findGroup } from './tie-group.server'
import { handleOf as handleOfMember } from './tie-group-steps.server'
import { judge } from './tie-judge.server'
import { groupByLink, leaveGroup } from './tie-leave.server'
import { planAt } from './tie-plan.server'
import { report } from './tie-report.server'
import { greetingsADay } from './tie-rules'
import { study } from './tie-study.server'
import { greetingToTell } from './tie-telling-steps.server'

const handleIn = (who: Learner, { course }: InstanceInFull) => handleOfMember(who.id, course.id)
const hide = (who: Learner) =>
  change((tx) => tx.update(people).set({ protectedIdentity: true }).where(eq(people.id, who.id)))

test('others of the course are found at one’s own centre and near it, by the names they chose and nothing else', async () => {
  const { course, asa, bo } = await aPair()
  const [near, far, shy] = [await aLearner(), await aLearner(), await aLearner()]
  const another = await anInstance({ course: course.course })
  const centreNear = await centreAt(nearby)
  await studies(near, another, { centreId: centreNear, findable: true, shownName: 'Nära' })
  await studies(far, course, { centreId: await centreAt(faraway), findable: true, shownName: 'Långt bort' })
  await studies(shy, course, { centreId: centreNear })
  await studies(await aLearner(), await anInstance(), {
    centreId: centreNear,
    findable: true,
    shownName: 'Annat',
  })
  const names = async (who: Learner, one = course) =>
    (await peersOf(who, one)).map(({ member }) => member?.shownName).sort()
  expect(await names(asa)).toEqual(['Bo', 'Nära'])
  expect(await names(near, another)).toEqual(['Bo', 'Åsa'])
  expect(await names(far)).toEqual([])
  expect(await names(shy)).toEqual([])
  expect(await findGroup(await aLearner(), course.instance.id, now)).toBeNull()
  const [first, second] = await peersOf(asa, course)
  expect(`${first?.handle} ${second?.handle}`).not.toContain(bo.id)
  // When the course is over, nobody looks for others.
  expect(await peersOf(asa, course, later(now, 400 * dayMs))).toEqual([])
})

test('protected identity is refused when it asks to be found, and never listed if it comes afterwards', async () => {
  const { course, centreId, asa, bo } = await aPair()
  const hidden = await aLearner({ protectedIdentity: true })
  const wish = { ...home, centreId, findable: true, shownName: 'Nils' }
  expect(await study(hidden, course.instance.id, wish, now)).toEqual({ ok: false, because: 'protected' })
  expect(await study(hidden, course.instance.id, { ...home, centreId }, now)).toEqual({ ok: true })

  const handle = await handleOf(asa, course, 'Bo')
  await write(bo, course, 'Åsa')
  const [greeting] = await greetingsTo(asa)
  await hide(bo)
  const shown = await peersOf(asa, course)
  expect(shown.map(({ member }) => member)).toEqual([null])
  expect(await greet(asa, course.instance.id, { handle, text: 'Hej' }, now)).toEqual({
    ok: false,
    because: 'gone',
  })
  const changed = { ...bo, protectedIdentity: true } as Learner
  expect(await peersOf(changed, course)).toMatchObject([{ member: null }])
  expect(await greetingToTell(read(), greeting?.id as GreetingId, asa.id)).toBeNull()
})

test('a message is kept for its reader and told once; answers go the other way', async () => {
  const { course, asa, bo } = await aPair()
  expect(await write(asa, course, 'Bo', 'Ska vi läsa ihop?')).toEqual({ ok: true })
  const [greeting] = await greetingsTo(bo)
  expect(greeting).toMatchObject({ fromId: asa.id, text: 'Ska vi läsa ihop?', reportedAt: null })
  expect(await factsAbout(greeting?.id as string)).toEqual(['course-greeted'])
  expect(await write(bo, course, 'Åsa', 'Gärna')).toEqual({ ok: true })
  const [peer] = await peersOf(asa, course)
  expect(peer?.thread.map(({ text }) => text)).toEqual(['Ska vi läsa ihop?', 'Gärna'])
  const told = await greetingToTell(read(), greeting?.id as GreetingId, bo.id)
  expect(told).toMatchObject({ from: 'Åsa', handle: await handleOf(bo, course, 'Åsa') })
  expect(await greetingToTell(read(), greeting?.id as GreetingId, asa.id)).toBeNull()
})

test('nobody writes without being found, without an answer, or without end', async () => {
  const { course, centreId, asa, bo } = await aPair()
  const outside = await aLearner()
  await studies(outside, course, { centreId })
  const handle = await handleOf(asa, course, 'Bo')
  const to = { handle, text: 'Hej' }
  expect(await greet(outside, course.instance.id, to, now)).toEqual({ ok: false, because: 'not-in-group' })
  expect(await greet(await aLearner(), course.instance.id, to, now)).toEqual({ ok: false, because: 'gone' })
  for (const _ of [1, 2, 3]) expect(await write(asa, course, 'Bo')).toEqual({ ok: true })
  expect(await write(asa, course, 'Bo')).toEqual({ ok: false, because: 'unanswered' })
  expect(await write(bo, course, 'Åsa')).toEqual({ ok: true })
  expect(await write(asa, course, 'Bo')).toEqual({ ok: true })

  for (let at = 4; at < greetingsADay; at += 1) {
    const one = await aLearner()
    await studies(one, course, { centreId, findable: true, shownName: `Nummer ${at % 90}` })
    expect(await write(asa, course, `Nummer ${at % 90}`)).toEqual({ ok: true })
  }
  expect(await write(asa, course, 'Bo')).toEqual({ ok: false, because: 'too-many-today' })
  expect(await write(asa, course, 'Bo', 'Hej igen', later(now, dayMs + 1))).toEqual({ ok: true })
})

test('nobody walks from centre to centre to see who studies where', async () => {
  const { course, asa } = await aPair()
  const walker = await aLearner()
  const at = async (point: typeof faraway, name = 'Vandrare') => {
    const wish = { ...home, centreId: await centreAt(point), findable: true, shownName: name }
    return study(walker, course.instance.id, wish, now)
  }
  expect(await at(faraway, '070 123 45 67')).toEqual({ ok: false, because: 'name-odd' })
  for (const _ of [1, 2, 3]) {
    expect(await at(faraway)).toEqual({ ok: true })
    // To study from there without being found, and to change the name, costs nothing.
    const [tie] = await read().select().from(courseTies).where(eq(courseTies.personId, walker.id))
    const { centreId = null } = tie ?? {}
    expect(await study(walker, course.instance.id, { ...home, centreId }, now)).toEqual({ ok: true })
  }
  expect(await at(nearby)).toEqual({ ok: false, because: 'too-many-places' })
  await endStudy(walker, course.instance.id)
  expect(await at(nearby)).toEqual({ ok: false, because: 'too-many-places' })
  expect(await peersOf(walker, course)).toEqual([])
  expect(await peersOf(asa, course)).toHaveLength(1)
})

test('nobody is named by what everybody can work out of their id, and an old name still leads to them', async () => {
  const { course, asa, bo } = await aPair()
  const handle = await handleOf(asa, course, 'Bo')
  const guess = createHash('sha256').update(`${bo.id} ${course.course.id}`).digest('hex').slice(0, 24)
  expect(handle).not.toBe(guess)
  expect(await greet(asa, course.instance.id, { handle: guess, text: 'Hej' }, now)).toMatchObject({
    because: 'gone',
  })
  const before = process.env.SECRET
  const [old] = everySecret()
  process.env.SECRET = ['n'.repeat(40), old].join(',')
  try {
    expect(await handleOf(asa, course, 'Bo')).not.toBe(handle)
    expect((await peersOf(asa, course)).map((one) => one.isCalled(handle))).toEqual([true])
    expect(await greet(asa, course.instance.id, { handle, text: 'Hej' }, now)).toEqual({ ok: true })
  } finally {
    if (before === undefined) delete process.env.SECRET
    else process.env.SECRET = before
  }
})

test('however many others write in between, three messages without an answer are enough', async () => {
  const { course, asa, bo } = await aPair()
  for (const _ of [1, 2, 3]) expect(await write(asa, course, 'Bo')).toEqual({ ok: true })
  const third = await aLearner()
  await change((tx) =>
    tx.insert(courseGreetings).values(
      Array.from({ length: 120 }, (_, number) => ({
        id: newId<'course-greeting'>(),
        instanceId: course.instance.id,
        fromId: third.id,
        toId: asa.id,
        text: `Nummer ${number}`,
        createdAt: later(now, 1000 + number),
        reportedAt: null,
      })),
    ),
  )
  const tomorrow = later(now, dayMs + 1)
  expect(await write(asa, course, 'Bo', 'Hej igen', tomorrow)).toEqual({ ok: false, because: 'unanswered' })
  expect(await write(bo, course, 'Åsa', 'Hej', tomorrow)).toEqual({ ok: true })
  expect(await write(asa, course, 'Bo', 'Hej igen', later(tomorrow, 1))).toEqual({ ok: true })
})

test('a message that is reported parts the two, is read by staff of the centre, and keeps its writer out until they say otherwise', async () => {
  const { course, centreId, asa, bo } = await aPair()
  await write(asa, course, 'Bo', 'Köp mina kakor')
  const [greeting] = await greetingsTo(bo)
  const id = greeting?.id as GreetingId
  expect(await report(asa, id, now)).toEqual({ ok: false, because: 'gone' })
  for (const _ of [1, 2]) expect(await report(bo, id, now)).toEqual({ ok: true })
  expect([await peersOf(asa, course), await peersOf(bo, course)]).toEqual([[], []])
  // In another course, too: neither can be written to, nor is told why.
  const other = await anInstance()
  await studies(bo, other, { centreId, findable: true, shownName: 'Bo' })
  const third = await aLearner()
  await studies(third, other, { centreId, findable: true, shownName: 'Tredje' })
  expect(
    await study(asa, other.instance.id, { ...home, centreId, findable: true, shownName: 'Å' }, now),
  ).toEqual({
    ok: false,
    because: 'reported',
  })
  await change((tx) =>
    tx.insert(courseTies).values({
      ...home,
      personId: asa.id,
      instanceId: other.instance.id,
      centreId,
      findable: true,
      shownName: 'Å',
      createdAt: now,
    }),
  )
  expect((await peersOf(asa, other)).map(({ member }) => member?.shownName)).toEqual(['Tredje'])
  const handle = handleIn(bo, other)
  expect(await greet(asa, other.instance.id, { handle, text: 'Hej' }, now)).toEqual({
    ok: false,
    because: 'gone',
  })
  await endStudy(asa, other.instance.id)
  expect(await greetingToTell(read(), id, bo.id)).toBeNull()

  const [staff, neighbour] = [await aStaff(centreId), await aStaff(await centreAt(faraway))]
  const seen = await planAt(staff, now)
  expect(seen.reported).toMatchObject([{ id, text: 'Köp mina kakor', from: 'Åsa' }])
  expect((await planAt(neighbour, now)).reported).toEqual([])
  expect(await judge(neighbour, id, 'wrong', now)).toEqual({ ok: false, because: 'gone' })
  const wish = { ...home, centreId, findable: true, shownName: 'Åsa' }
  expect(await study(asa, course.instance.id, wish, now)).toEqual({ ok: false, because: 'reported' })

  expect(await judge(staff, id, 'wrong', now)).toEqual({ ok: true })
  expect(await deedsAt(centreId)).toEqual(['remove-from-group'])
  expect((await planAt(staff, now)).reported).toEqual([])
  const [row] = await read().select().from(courseTies).where(eq(courseTies.personId, asa.id))
  expect(row).toMatchObject({ findable: false, shownName: '' })
  expect(await study(asa, course.instance.id, wish, later(now, 170 * dayMs))).toMatchObject({
    because: 'reported',
  })
  expect(await study(asa, course.instance.id, wish, later(now, 181 * dayMs))).toEqual({ ok: true })
  // The two stay apart all the same.
  expect(await peersOf(bo, course)).toEqual([])
})

test('whoever gets protected identity after writing is no name to staff, in the list or in the log', async () => {
  const { course, centreId, asa, bo } = await aPair()
  await write(asa, course, 'Bo', 'Köp mina kakor')
  const [greeting] = await greetingsTo(bo)
  const id = greeting?.id as GreetingId
  await report(bo, id, now)
  await hide(asa)
  const staff = await aStaff(centreId)
  expect((await planAt(staff, now)).reported).toMatchObject([{ id, from: '' }])
  expect(await judge(staff, id, 'wrong', now)).toEqual({ ok: true })
  const log = await read().select().from(staffLog).where(eq(staffLog.centreId, centreId))
  expect(log).toHaveLength(1)
  expect(JSON.stringify(log)).not.toContain('Åsa')
})

test('whose message was reported writes to nobody else in the group either, until staff have looked', async () => {
  const { course, centreId, asa, bo } = await aPair()
  const third = await aLearner()
  await studies(third, course, { centreId, findable: true, shownName: 'Tredje' })
  await write(asa, course, 'Bo', 'Köp mina kakor')
  const [greeting] = await greetingsTo(bo)
  await report(bo, greeting?.id as GreetingId, now)
  expect(await write(asa, course, 'Tredje', 'Köp mina kakor')).toEqual({ ok: false, because: 'reported' })
  expect(await write(third, course, 'Åsa')).toEqual({ ok: true })
  await judge(await aStaff(centreId), greeting?.id as GreetingId, 'right', now)
  expect(await write(asa, course, 'Tredje')).toEqual({ ok: true })
})

test('what staff find nothing wrong with brings the two together again', async () => {
  const { course, centreId, asa, bo } = await aPair()
  await write(asa, course, 'Bo')
  const [greeting] = await greetingsTo(bo)
  await report(bo, greeting?.id as GreetingId, now)
  const staff = await aStaff(centreId)
  expect(await judge(staff, greeting?.id as GreetingId, 'right', now)).toEqual({ ok: true })
  expect(await deedsAt(centreId)).toEqual(['clear-greeting'])
  expect(await judge(staff, greeting?.id as GreetingId, 'right', now)).toEqual({ ok: false, because: 'gone' })
  expect(await write(asa, course, 'Bo')).toEqual({ ok: true })
})

test('the link of a letter leads out of the group, for its reader, and twice is once', async () => {
  const { course, asa, bo } = await aPair()
  await write(asa, course, 'Bo')
  const [greeting] = await greetingsTo(bo)
  const facts = { subjectId: greeting?.id as string, id: newId<'link'>(), until: later(now, dayMs) }
  const opened = openLink('leave-course-group', linkText('leave-course-group', facts, now), now)
  if (!opened.ok) throw new Error(opened.because)
  expect(await groupByLink(opened.link)).toMatchObject({ isIn: true, course: { id: course.course.id } })
  for (const _ of [1, 2]) expect(await leaveGroup(opened.link)).toEqual({ ok: true })
  expect(await groupByLink(opened.link)).toMatchObject({ isIn: false })
  expect(await peersOf(asa, course)).toMatchObject([{ member: null }])
  expect((await ownCourses(bo, 'sv')).studied).toHaveLength(1)
})
