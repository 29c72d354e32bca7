import { setTimeout as sleep } from 'node:timers/promises'
import { lapseOffers } from './booking/lapse-offers.server'
import { releaseMissing } from './booking/release-missing.server'
import { remindOfCourses, watchCourses } from './course-mornings.server'
import { closeRequests } from './exams/close-requests.server'
import { missForgotten } from './exams/day-miss-forgotten.server'
import { expectMaterial } from './exams/expect-material.server'
import { keepSittingChanges } from './exams/keep-sitting-changes.server'
import { offerFreedSeats } from './exams/offer-freed-seats.server'
import { keepExamTimes, noteExamsDue, noteExamsTomorrow } from './exams/request-clock.server'
import { type Instant, minuteMs } from './lib/time'
import { noteDayLists, noteReminders } from './messages/due.server'

/** Everything that time alone brings about. */
const looks = [
  lapseOffers,
  releaseMissing,
  noteReminders,
  noteDayLists,
  keepSittingChanges,
  keepExamTimes,
  noteExamsDue,
  noteExamsTomorrow,
  missForgotten,
  offerFreedSeats,
  expectMaterial,
  closeRequests,
  watchCourses,
  remindOfCourses,
]

const pauseMs = Number(process.env.MINUTES_PAUSE_MS) || minuteMs

/**
 * Looks once a minute for what time alone brings about, until it is stopped: offers that run out,
 * learners who do not come, to exams too, reminders, day lists, exams' papers. As many processes may look as one likes.
 * @returns what stops it, after what it has begun
 */
export function keepMinutes(log: (line: string) => void, clock: () => Instant): () => Promise<void> {
  const stopping = new AbortController()

  async function work() {
    while (!stopping.signal.aborted) {
      for (const look of looks) {
        await look(clock()).catch((error: unknown) =>
          log(`${look.name} failed, the next minute tries again: ${error}`),
        )
      }
      await sleep(pauseMs, null, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const ended = work()
  return async () => {
    stopping.abort()
    await ended
  }
}
