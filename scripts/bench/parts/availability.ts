import { close } from '#db/connect.server'
import { availabilityOf } from '~/availability/list.server'
import type { SpaceId } from '~/centres/space'
import { addDays } from '~/lib/time'
import { askedMonday } from '../diary'
import { hourOn } from '../ground'
import { percentile } from '../numbers'
import { answer } from '../part'

/** Asks how free spaces are. */
const calls = {
  /** Milliseconds that 95 % of so many questions stay under, each about one week of one space in turn. */
  async round({ questions, spaces }: { questions: number; spaces: SpaceId[] }) {
    const week = { start: hourOn(askedMonday, 0).start, end: hourOn(addDays(askedMonday, 7), 0).start }
    const times: number[] = []
    let spans = 0
    while (times.length < questions) {
      for (const id of spaces) {
        const began = performance.now()
        spans = (await availabilityOf(id, week))?.length ?? 0
        times.push(performance.now() - began)
      }
    }
    return { p95: percentile(times, 0.95), median: percentile(times, 0.5), spans }
  },
}

export type AvailabilityCalls = typeof calls
answer(calls, close)
