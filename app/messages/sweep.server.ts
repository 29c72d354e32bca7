import { change } from '#db/connect.server'
import { type Instant, later } from '~/lib/time'
import { keptMs } from './rules'
import * as store from './store.server'

/** Forgets what was told and sent long ago. */
export const sweepMessages = (now: Instant) => change((tx) => store.sweep(tx, later(now, -keptMs)))
