import { redirect } from '@remix-run/node'
import { findStart } from '~/booking/start.server'
import type { Staff } from '~/identity/membership'
import { paths } from '~/paths'

/** After saving: to where it stands, or, at a centre that cannot be booked yet, to what is missing still. */
export async function onward(who: Staff, otherwise: string) {
  const start = await findStart(who)
  return redirect(start && !start.ready ? paths.start(who.centreId) : otherwise, 303)
}
