import { read } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { CentreId } from './centre'
import type { Configuration } from './configuration'
import type { Space, SpaceId } from './space'
import * as store from './store.server'

/**
 * What was read of each centre, under the version it had. Every change to a centre, its hours,
 * closures or spaces counts the version up (`store.touch`), so that what stands here is current
 * whenever the numbers agree, whoever made the change (docs/decisions/0005).
 */
const remembered = new Map<CentreId, Configuration>()

/** The configuration of one centre; null when there is none. One statement when nothing has changed. */
export async function configurationOf(db: Db, centreId: CentreId): Promise<Configuration | null> {
  const version = await store.version(db, centreId)
  if (version === null) return null
  const [configuration] = await current(db, [{ centreId, version }])
  return configuration ?? null
}

/** As `configurationOf`, for who has read the version with something else. No statement when nothing has changed. */
export async function configurationAs(db: Db, known: Wanted): Promise<Configuration | null> {
  const [configuration] = await current(db, [known])
  return configuration ?? null
}

/** A space in use and the configuration of its centre; null when there is none or it is retired. */
export async function spaceWithCentre(
  db: Db,
  spaceId: SpaceId,
): Promise<{ space: Space; configuration: Configuration } | null> {
  const found = await store.spaceCentre(db, spaceId)
  if (!found) return null
  const [configuration] = await current(db, [found])
  const space = configuration?.spaces.find((one) => one.id === spaceId)
  return space && configuration ? { space, configuration } : null
}

/** The configurations of every centre, or of one municipality's. */
export async function configurations(db: Db, municipality?: string): Promise<Configuration[]> {
  return current(db, await store.versions(db, municipality))
}

async function current(db: Db, wanted: Wanted[]): Promise<Configuration[]> {
  const stale = wanted.filter(({ centreId, version }) => remembered.get(centreId)?.version !== version)
  const fresh = stale.length === 0 ? [] : await (db === read() ? refreshed(stale) : apart(db, stale))
  const freshOf = new Map(fresh.map((one) => [one.centre.id, one]))
  return wanted.flatMap(({ centreId, version }) => {
    const known = remembered.get(centreId)
    const one = known?.version === version ? known : freshOf.get(centreId)
    return one ? [one] : []
  })
}

interface Wanted {
  centreId: CentreId
  version: number
}

const idsOf = (wanted: Wanted[]) => wanted.map(({ centreId }) => centreId)

/** Reads under way, so that a crowd that comes at once to what nobody remembers reads it once. */
const underWay = new Map<string, Promise<Configuration[]>>()

/** What has been committed, and no older than what the caller has seen of it. */
async function refreshed(stale: Wanted[]): Promise<Configuration[]> {
  const key = JSON.stringify(stale)
  const known = underWay.get(key)
  if (!known) return begun(key, stale)
  // A read that began for a change which was then undone is older than the change that took its number.
  const shared = await known
  const versionOf = new Map(shared.map((one) => [one.centre.id, one.version]))
  const current = stale.every(({ centreId, version }) => (versionOf.get(centreId) ?? version) >= version)
  return current ? shared : begun(key, stale)
}

function begun(key: string, stale: Wanted[]): Promise<Configuration[]> {
  const reading = store
    .configurations(read(), idsOf(stale))
    .then((fresh) => {
      for (const one of fresh) remember(one)
      return fresh
    })
    .finally(() => {
      if (underWay.get(key) === reading) underWay.delete(key)
    })
  underWay.set(key, reading)
  return reading
}

/** Reads may end in another order than they began. */
function remember(one: Configuration) {
  const known = remembered.get(one.centre.id)
  if (!known || known.version <= one.version) remembered.set(one.centre.id, one)
}

/**
 * What a transaction sees may still be undone, so it is not remembered. What has been committed is
 * read again aside, so that the next transaction finds it.
 */
function apart(tx: Db, stale: Wanted[]): Promise<Configuration[]> {
  // Nobody waits for it, and whoever needs it next reads it themselves when it failed.
  refreshed(stale).catch(() => undefined)
  return store.configurations(tx, idsOf(stale))
}

/** The rules of a space, retired ones too: bookings outlive what they were made in. */
export async function rulesOf(db: Db, spaceId: SpaceId): Promise<Space['rules']> {
  const found = await spaceWithCentre(db, spaceId)
  return found ? found.space.rules : store.rules(db, spaceId)
}

/** Names for lists: of each space, its own and its centre's, retired ones too. One statement. */
export const namesOf = store.names

/** The ids of all spaces, retired ones too. */
export const listSpaceIds = store.spaceIds

/** What a centre is called, and the zone of its clocks; null when there is none. One statement. */
export const centreName = store.centreName

/** Every municipality that is known. One statement. */
export const listMunicipalities = store.listMunicipalities
