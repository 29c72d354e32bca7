import { read } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import { retiredSpaces } from './change-steps.server'
import { configurationOf } from './steps.server'

/** The configuration of the centre that somebody works at. */
export async function configurationFor(who: Staff) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) throw new Error(`there is no centre ${who.centreId}`)
  return configuration
}

/** Spaces of somebody's centre that are out of use, by name. */
export const retiredFor = (who: Staff) => retiredSpaces(read(), who.centreId)
