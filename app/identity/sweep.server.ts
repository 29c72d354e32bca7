import { change } from '#db/connect.server'
import { dayMs, type Instant, later } from '~/lib/time'
import { addressChangeMs } from './address-change'
import * as mail from './mail-store.server'

/** Forgets what has run out; an invitation stays in sight for two months, a browser for two years. */
export const sweepIdentity = (now: Instant) =>
  change((tx) =>
    mail.sweep(tx, {
      links: now,
      codes: later(now, -dayMs),
      changes: later(now, -addressChangeMs),
      invitations: later(now, -60 * dayMs),
      devices: later(now, -730 * dayMs),
    }),
  )
