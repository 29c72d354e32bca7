import { change } from '#db/connect.server'
import { type Instant, later } from '~/lib/time'
import * as store from './demand-need-store.server'
import { needMs, unconfirmedMs } from './demand-rules'

/** Forgets needs that nobody has confirmed, and those that have stood for a year. */
export const sweepDemand = (now: Instant) =>
  change((tx) => store.sweep(tx, { unconfirmed: later(now, -unconfirmedMs), all: later(now, -needMs) }))
