import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { Busy } from '~/lib/result'
import * as store from './store.server'

/** Lays the centre's calendar of busy times open to everybody, or takes it back. */
export function publishCalendar(who: Staff, isPublic: boolean): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    await store.setPublicCalendar(tx, who.centreId, isPublic)
    return { ok: true as const }
  })
}
