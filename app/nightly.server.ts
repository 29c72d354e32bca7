import { prune } from './availability/prune.server'
import { addDays, type Instant, instant, localDate, wallTime } from './lib/time'

const zone = 'Europe/Stockholm'
/** When centres sleep: minutes since midnight. */
const atMinute = 3 * 60 + 10

/** Does the night's work every night until it is stopped. Returns what stops it. */
export function keepNights(log: (line: string) => void): () => void {
  let timer = setTimeout(night, untilNight())
  timer.unref()

  async function night() {
    try {
      await prune(clock())
    } catch (error) {
      log(`the night's work failed, the next night tries again: ${error}`)
    }
    timer = setTimeout(night, untilNight())
    timer.unref()
  }

  return () => clearTimeout(timer)
}

/** The night has no request to bring the time along. */
const clock = () => instant(Date.now())

function untilNight(): number {
  const now: Instant = clock()
  const today = localDate(now, zone)
  const tonight = wallTime(today, atMinute, zone)
  return (tonight > now ? tonight : wallTime(addDays(today, 1), atMinute, zone)) - now
}
