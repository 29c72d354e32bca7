import { read } from '#db/connect.server'
import type { Centre, CentreId } from './centre'
import type { Configuration } from './configuration'
import type { SpaceId } from './space'
import { configurationOf, configurations } from './steps.server'
import * as store from './store.server'

/** A centre in a list. */
export interface ListedCentre {
  centre: Centre
  /** How many spaces can be booked there. */
  spaces: number
}

/** What a reader looks for among the centres. */
export interface CentreSearch {
  /** Part of the name, the town, the municipality or the county; accents and case do not matter. */
  q?: string | undefined
  /** Code. */
  municipality?: string | undefined
}

/** Every centre that fits, by name. One statement when nothing has changed. */
export async function listCentres({ q, municipality }: CentreSearch = {}): Promise<ListedCentre[]> {
  const wanted = plain(q ?? '')
  const all = await configurations(read(), municipality)
  return all
    .filter(({ centre }) => wanted.split(' ').every((word) => wordsOf(centre).includes(word)))
    .map(({ centre, spaces }) => ({ centre, spaces: spaces.length }))
    .sort((a, b) => a.centre.name.localeCompare(b.centre.name, 'sv'))
}

const wordsOf = ({ name, town, municipality }: Centre) =>
  plain(`${name} ${town} ${municipality.name} ${municipality.county}`)

/** Somebody abroad has no å on the keyboard. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** One centre with its hours, closures and spaces, and the names of its networks; null when there is none. */
export async function findCentre(
  id: string,
): Promise<{ configuration: Configuration; networks: string[] } | null> {
  const configuration = isSlug(id) ? await configurationOf(read(), id as CentreId) : null
  if (!configuration) return null
  const networks = await store.networksOf(read(), configuration.centre.municipality.code)
  return { configuration, networks: networks.map(({ name }) => name) }
}

/** Whose space this is; null when there is none. */
export const findSpaceCentre = async (id: SpaceId): Promise<CentreId | null> =>
  (await store.spaceCentre(read(), id))?.centreId ?? null

/** What an address may hold; PostgreSQL will not even be asked about a NUL. */
const isSlug = (text: string) => /^[a-z0-9-]{1,80}$/.test(text)
