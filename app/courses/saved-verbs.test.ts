import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { courseSaved, courseSearches, outbox, people } from '#db/schema'
import type { SignedLink } from '~/identity/link'
import { linkText, openLink } from '~/identity/link.server'
import { newId } from '~/lib/id'
import { dayMs, hourMs, type Instant, later } from '~/lib/time'
import { anInstance } from '../../scripts/testing/course-scene'
import { aLearner, now } from '../../scripts/testing/scene'
import type { InstanceInFull } from './course'
import type { NewFinds, WatchId } from './saved'
import { forgetCourse } from './saved-forget.server'
import { ownCourses, searchName, standingOf } from './saved-list.server'
import { noteCourseNews } from './saved-news.server'
import { watchesMost } from './saved-rules'
import { saveCourse } from './saved-save.server'
import { unwatch, unwatchByLink, watchByLink } from './saved-unwatch.server'
import { watchSearch } from './saved-watch.server'

const nowhere = async () => null
/** Mornings after the tests' day. */
const morning = (days: number) => later(now, days * dayMs)

/** What was noted for somebody, in order: of each morning the ids of each search. */
const newsFor = async ({ id }: { id: string }) =>
  (await read().select().from(outbox).where(eq(outbox.subjectId, id)).orderBy(outbox.id)).map(({ detail }) =>
    ((detail?.finds ?? []) as NewFinds[]).map(({ ids }) => [...ids].sort()),
  )
const publishedAt = (at: Instant, titleSv = 'Silversmide') =>
  anInstance({
    course: { titleSv },
    instance: { publishedAt: at, firstApplication: null, lastApplication: null, lateApplication: null },
  })
const idsOf = (all: InstanceInFull[]) => all.map(({ instance }) => instance.id).sort()

test('a course is saved once, listed, and let go of', async () => {
  const who = await aLearner()
  const { instance } = await anInstance()
  for (const _ of [1, 2]) expect(await saveCourse(who, instance.id, now)).toEqual({ ok: true })
  const own = await ownCourses(who, 'sv')
  expect(own.saved.map((one) => one.instance.id)).toEqual([instance.id])
  expect(await standingOf(who, instance.id)).toEqual({ isSignedIn: true, isSaved: true, isStudied: false })
  expect(await standingOf(null, instance.id)).toEqual({ isSignedIn: false, isSaved: false, isStudied: false })
  expect(await standingOf(await aLearner(), instance.id)).toMatchObject({ isSaved: false })
  for (const _ of [1, 2]) expect(await forgetCourse(who, instance.id)).toEqual({ ok: true })
  expect((await ownCourses(who, 'sv')).saved).toEqual([])
})

test.each(['draft', 'cancelled', 'gone'] as const)('what is %s is not saved anew', async (state) => {
  const { instance } = await anInstance({ instance: { state } })
  expect(await saveCourse(await aLearner(), instance.id, now)).toEqual({ ok: false, because: 'gone' })
})

test('a search is kept once, called by its words, up to a number', async () => {
  const who = await aLearner()
  for (const _ of [1, 2]) expect(await watchSearch(who, 'dagar=10&sok=v%C3%A4v', now)).toEqual({ ok: true })
  const { watches } = await ownCourses(who, 'sv')
  expect(watches.map(({ name }) => name)).toEqual(['”väv” · Högst 10 dagar'])
  expect(await searchName('takt=25', 'en')).toBe('25%')
  expect(await watchSearch(who, '', now)).toEqual({ ok: false, because: 'watch-empty' })
  for (let at = 1; at < watchesMost; at += 1) await watchSearch(who, `sok=x${at}`, now)
  expect(await watchSearch(who, 'sok=en+till', now)).toEqual({ ok: false, because: 'watches-full' })
  const [first] = watches
  expect(await unwatch(await aLearner(), first?.id as WatchId)).toEqual({ ok: true })
  expect((await ownCourses(who, 'sv')).watches).toHaveLength(watchesMost)
  await unwatch(who, first?.id as WatchId)
  expect((await ownCourses(who, 'sv')).watches).toHaveLength(watchesMost - 1)
})

test('the morning after something new fits one fact is noted, however often and by how many it is looked', async () => {
  const [who, other] = [await aLearner(), await aLearner()]
  const before = await publishedAt(later(now, -1), 'Silversmide för nybörjare')
  await watchSearch(who, 'sok=silversmide', now)
  await watchSearch(who, 'sok=silversmide&takt=100', now)
  await watchSearch(other, 'sok=smidesjärn', now)
  const fresh = [await publishedAt(later(now, hourMs)), await publishedAt(later(now, hourMs))]
  await anInstance({ course: { titleSv: 'Drejning' }, instance: { publishedAt: later(now, hourMs) } })

  // Five in the morning, Swedish summer time: nobody is written to yet.
  await noteCourseNews(later(morning(1), -5 * hourMs), nowhere)
  expect(await newsFor(who)).toEqual([])
  await Promise.all([noteCourseNews(morning(1), nowhere), noteCourseNews(morning(1), nowhere)])
  await noteCourseNews(later(morning(1), hourMs), nowhere)
  expect(await newsFor(who)).toEqual([[idsOf(fresh), idsOf(fresh)]])
  expect(await newsFor(other)).toEqual([])

  // What they were told of, and what was there before, may change as it likes.
  const [told] = fresh
  for (const one of [told, before])
    await anInstance({
      course: { ...one?.course, titleSv: 'Silversmide i skogen' },
      instance: { ...one?.instance },
    })
  await noteCourseNews(morning(2), nowhere)
  expect(await newsFor(who)).toHaveLength(1)

  const third = await publishedAt(morning(2))
  await noteCourseNews(morning(3), nowhere)
  expect((await newsFor(who)).slice(1)).toEqual([[idsOf([third]), idsOf([third])]])
})

test('who asks whether the exam can be written nearby is told by where they live', async () => {
  const who = await aLearner()
  await watchSearch(who, 'sok=glasbl%C3%A5sning&tenta=ja', now)
  const one = await publishedAt(later(now, hourMs), 'Glasblåsning')
  const asked: (string | null)[] = []
  await noteCourseNews(morning(1), async (code) => {
    asked.push(code)
    return new Set([one.university.id])
  })
  expect(asked).toContain(null)
  expect(await newsFor(who)).toEqual([[idsOf([one])]])
})

test('what was meant by a word that nothing has is not looked for', async () => {
  const who = await aLearner()
  await watchSearch(who, 'sok=korgflettning', now)
  await publishedAt(later(now, hourMs), 'Korgflätning')
  await noteCourseNews(morning(1), nowhere)
  expect(await newsFor(who)).toEqual([])
})

test('the link of a letter ends one search, for whoever holds it, and twice is once', async () => {
  const who = await aLearner()
  await watchSearch(who, 'sok=a', now)
  await watchSearch(who, 'sok=b', now)
  const [first] = (await ownCourses(who, 'sv')).watches
  const facts = { subjectId: first?.id as string, id: newId<'link'>(), until: later(now, dayMs) }
  const opened = openLink('stop-course-search', linkText('stop-course-search', facts, now), now)
  if (!opened.ok) throw new Error(opened.because)
  const link: SignedLink<'stop-course-search'> = opened.link
  expect(await watchByLink(link)).toBe('sok=a')
  for (const _ of [1, 2]) expect(await unwatchByLink(link)).toEqual({ ok: true })
  expect(await watchByLink(link)).toBeNull()
  expect((await ownCourses(who, 'sv')).watches.map(({ query }) => query)).toEqual(['sok=b'])
})

test('whoever is erased leaves nothing saved and nothing watched', async () => {
  const who = await aLearner()
  const { instance } = await anInstance()
  await saveCourse(who, instance.id, now)
  await watchSearch(who, 'sok=a', now)
  await change((tx) => tx.delete(people).where(eq(people.id, who.id)))
  for (const table of [courseSaved, courseSearches])
    expect(await read().select().from(table).where(eq(table.personId, who.id))).toEqual([])
})
