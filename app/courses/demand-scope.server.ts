import { read } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { Coordinator, Staff } from '~/identity/membership'
import * as store from './demand-scope-store.server'

/** Whoever looks at demand and sends calls: staff of a centre, or who coordinates a network. */
export type DemandKeeper = Staff | Coordinator

/** Whose a call is. */
export const ownerOf = (who: DemandKeeper) =>
  'networkId' in who
    ? { networkId: who.networkId, centreId: null }
    : { networkId: null, centreId: who.centreId }

/** What a keeper sees. */
export interface DemandScope {
  /** The centre's or the network's. */
  name: string
  places: store.Place[]
  /** The municipalities of which small numbers are told: of whose centre the keeper is staff. */
  own: ReadonlySet<string>
}

/** What a keeper sees: the municipalities of their network; of a centre its own, and those of its networks. One statement. */
export async function scopeOf(who: DemandKeeper, db: Db = read()): Promise<DemandScope> {
  if ('networkId' in who) {
    const found = await store.ofNetwork(db, who.networkId)
    if (!found) throw new Error(`there is no network ${who.networkId}`)
    return { ...found, own: new Set() }
  }
  const found = await store.ofCentre(db, who.centreId)
  if (!found) throw new Error(`there is no centre ${who.centreId}`)
  return { name: found.name, places: found.places, own: new Set([found.own]) }
}

/** Every university that is here, by name. One statement. */
export const demandUniversities = () => store.listUniversities(read())
