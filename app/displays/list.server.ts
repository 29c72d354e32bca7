import { read } from '#db/connect.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { digest } from '~/identity/steps.server'
import type { Instant } from '~/lib/time'
import { pairingCodes } from './code.server'
import { type ListedDisplay, stateOf } from './display'
import * as store from './store.server'

/**
 * The displays of one's centre by their spaces, with the spaces that may get one; null when there is no such
 * centre. Two statements. A display whose code ran out is not among them.
 */
export async function listDisplays(who: Staff, now: Instant) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre, spaces } = configuration
  const rows = await store.listOf(read(), who.centreId)
  const displays = rows.flatMap((row): ListedDisplay[] => {
    const { hash, createdAt: _created, ...display } = row
    const state = stateOf(row, now)
    if (state.is === 'expired') return []
    const code = state.is === 'waiting' ? pairingCodes(row.id, now).find((one) => digest(one) === hash) : null
    return [{ ...display, state, code: code ?? null }]
  })
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    spaces: spaces.map(({ id, name }) => ({ id, name })),
    displays,
  }
}
