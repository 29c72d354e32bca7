import { read } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import * as store from './desk-store.server'
import { centreName } from './steps.server'

/** How a centre's desk works, for the page that shows it; null when there is no such centre. */
export async function findDesk(who: Staff) {
  const centre = await centreName(read(), who.centreId)
  return centre && { centre, desk: await store.findDesk(read(), who.centreId) }
}
