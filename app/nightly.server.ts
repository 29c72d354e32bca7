import { prune } from './availability/prune.server'
import { keepClosureRules } from './centres/keep-closure-rules.server'
import { importNightly } from './courses/import-nightly.server'
import { sweepStudies } from './courses/tie-sweep.server'
import { keepLockers } from './exams/locker-recrypt.server'
import { purgeExams } from './exams/purge-exams.server'
import { sweepIdentity } from './identity/sweep.server'
import { addDays, homeZone, type Instant, localDate, wallTime } from './lib/time'
import { sweepMessages } from './messages/sweep.server'
import { sweepPeople } from './people/sweep.server'

/** When centres sleep: minutes since midnight. */
const atMinute = 3 * 60 + 10

/** Does the night's work every night until it is stopped. Returns what stops it, after what it has begun. */
export function keepNights(log: (line: string) => void, clock: () => Instant): () => Promise<void> {
  const stopping = new AbortController()
  let working = Promise.resolve()
  let timer = setTimeout(begin, untilNight(clock()))
  timer.unref()

  function begin() {
    working = night()
  }

  async function night() {
    try {
      await prune(clock())
      await sweepMessages(clock())
      await keepClosureRules(clock())
      await sweepIdentity(clock())
      await sweepPeople(clock())
      await keepLockers(clock())
      await purgeExams(clock())
      await sweepStudies(clock())
      await importNightly(log, clock, stopping.signal)
    } catch (error) {
      log(`the night's work failed, the next night tries again: ${error}`)
    }
    if (stopping.signal.aborted) return
    timer = setTimeout(begin, untilNight(clock()))
    timer.unref()
  }

  return async () => {
    clearTimeout(timer)
    stopping.abort()
    await working
  }
}

function untilNight(now: Instant): number {
  const today = localDate(now, homeZone)
  const tonight = wallTime(today, atMinute, homeZone)
  return (tonight > now ? tonight : wallTime(addDays(today, 1), atMinute, homeZone)) - now
}
