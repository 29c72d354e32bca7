import { write } from '#db/connect.server'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type DoneOnTheDay, doOnTheDay } from './day-steps.server'
import type { Invigilator } from './invigilator'
import type { RequestId } from './request'

/** Takes back that somebody handed in, left or broke off: they write on. Twice is as good as once. */
export function writeOn(who: Invigilator, id: RequestId, now: Instant): Promise<DoneOnTheDay | Busy> {
  return write((tx) =>
    doOnTheDay<never>(
      tx,
      who,
      id,
      {
        event: 'write-on',
        deed: 'write-on',
        done: ['seated'],
        change: { handedInAt: null, leftAt: null, reason: '' },
      },
      now,
    ),
  )
}
