import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import { noteOnce } from '#db/outbox.server'
import type { PersonId } from '~/identity/person'
import { homeZone, type Instant, type LocalDate, localDate, wallTime } from '~/lib/time'
import { lastChange } from './catalogue-store.server'
import type { InstanceId, UniversityId } from './course'
import type { NewFinds, Watch } from './saved'
import { isNews, toldMost, watchedSearch } from './saved-rules'
import * as store from './saved-store.server'
import { searchAmong } from './search.server'

/** When letters of new courses are written, in minutes of the wall clock. */
const morningMinute = 7 * 60
const peopleAtOnce = 50
/** So many of one search a letter tells of; the others are found on the page that it leads to. */
const findsMost = 100

/** Universities whose exams can be written near where somebody lives; null: nobody knows. */
export type ExamsAt = (municipalityCode: string | null) => Promise<ReadonlySet<UniversityId> | null>

type Fresh = Awaited<ReturnType<typeof store.publishedAfter>>

/**
 * Looks, once a morning, through the searches that people want to hear of, and notes what is new: one fact a person,
 * however many searches. As many processes may look as one likes: who has looked has written it down with what was found.
 */
export async function noteCourseNews(now: Instant, examsAt: ExamsAt): Promise<void> {
  const today = localDate(now, homeZone)
  const morning = wallTime(today, morningMinute, homeZone)
  if (now < morning) return
  for (;;) {
    const due = await store.watchersDue(read(), morning, peopleAtOnce)
    if (due.length === 0) return
    const watches = await store.watchesOf(
      read(),
      due.map(({ personId }) => personId),
    )
    // Before what is new is read: what comes in between is new the next time, too, and told once all the same.
    const last = await lastChange(read())
    const fresh = await store.publishedAfter(
      read(),
      Math.min(...watches.map(({ seen }) => seen)),
      Math.min(...watches.map(({ createdAt }) => createdAt)) as Instant,
    )
    for (const { personId, municipalityCode } of due) {
      const place = { today, kmTo: null, examsAt: fresh.length > 0 ? await examsAt(municipalityCode) : null }
      const theirs = watches.filter((one) => one.personId === personId)
      const looked = await Promise.all(
        theirs.map(async (watch) => ({ watch, ids: await newFor(watch, fresh, place) })),
      )
      await change((tx) => keep(tx, personId, looked, { last, now, today }))
    }
  }
}

async function newFor(
  watch: Watch,
  fresh: Fresh,
  place: Parameters<typeof searchAmong>[1],
): Promise<InstanceId[]> {
  const news = fresh.filter((one) => isNews(one, watch, place.today))
  if (news.length === 0) return []
  const found = new Set(
    await searchAmong(watchedSearch(watch.query), place, new Set(news.map(({ number }) => number))),
  )
  return news.filter(({ number }) => found.has(number)).map(({ id }) => id)
}

async function keep(
  tx: Db,
  personId: PersonId,
  looked: readonly { watch: Watch; ids: InstanceId[] }[],
  { last, now, today }: { last: number; now: Instant; today: LocalDate },
): Promise<void> {
  const finds: NewFinds[] = []
  for (const { watch, ids } of looked) {
    const told = [...watch.told, ...ids].slice(-toldMost)
    const mine = await store.lookedAt(tx, { id: watch.id, seen: last, told, lookedAt: now }, watch.lookedAt)
    if (mine && ids.length > 0) finds.push({ watchId: watch.id, ids: ids.slice(0, findsMost) })
  }
  if (finds.length > 0)
    await noteOnce(tx, `course-news:${personId}:${today}`, {
      fact: 'course-news',
      subjectId: personId,
      at: now,
      detail: { finds },
    })
}
