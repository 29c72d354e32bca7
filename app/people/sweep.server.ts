import { change } from '#db/connect.server'
import { dayMs, type Instant, later } from '~/lib/time'
import * as merges from './merge-store.server'

/** Forgets questions about two accounts that came to nothing, two months after they ran out. */
export const sweepPeople = (now: Instant) => change((tx) => merges.sweep(tx, later(now, -60 * dayMs)))
