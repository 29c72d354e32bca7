import { read } from '#db/connect.server'
import { type Instant, later } from '~/lib/time'
import type { NeedId } from './demand'
import type { ShownNeed } from './demand-need'
import * as store from './demand-need-store.server'
import { needMs } from './demand-rules'

const most = 100

/** What employers need in these municipalities, or anywhere, that staff have shown. One statement. */
export const shownNeeds = (now: Instant, municipalities?: readonly string[]): Promise<ShownNeed[]> =>
  store.listIn(read(), ['shown'], later(now, -needMs), municipalities, most)

/** Those that wait to be looked at, first, and those that are shown. One statement. */
export const needsToModerate = (now: Instant, municipalities: readonly string[]): Promise<ShownNeed[]> =>
  store.listIn(read(), ['waiting', 'shown'], later(now, -needMs), municipalities, most)

/** What an employer needs; null when it is no more, or nobody has confirmed it. One statement. */
export async function findNeed(id: NeedId): Promise<ShownNeed | null> {
  const need = await store.find(read(), id)
  if (!need || need.state === 'unconfirmed') return null
  const { contactEmail: _theirs, ...shown } = need
  return shown
}
