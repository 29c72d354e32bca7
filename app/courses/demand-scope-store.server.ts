import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from '#db/dialect'
import type { Db } from '#db/engine'
import { centres, municipalities, networkMunicipalities, networks, universities } from '#db/schema'
import type { Id } from '~/lib/id'

export interface Place {
  code: string
  name: string
}

/** A network's name and its municipalities by name; null when there is none. */
export async function ofNetwork(db: Db, networkId: Id<'network'>) {
  const rows = await db
    .select({ name: networks.name, code: municipalities.code, place: municipalities.name })
    .from(networks)
    .leftJoin(networkMunicipalities, eq(networkMunicipalities.networkId, networks.id))
    .leftJoin(municipalities, eq(municipalities.code, networkMunicipalities.municipalityCode))
    .where(eq(networks.id, networkId))
  const [first] = rows
  return first ? { name: first.name, places: placesIn(rows) } : null
}

/** A centre's name and municipality, and the municipalities of the networks that it is in; null when there is none. */
export async function ofCentre(db: Db, centreId: Id<'centre'>) {
  const own = alias(networkMunicipalities, 'own')
  const rows = await db
    .select({
      name: centres.name,
      own: centres.municipalityCode,
      code: municipalities.code,
      place: municipalities.name,
    })
    .from(centres)
    .leftJoin(own, eq(own.municipalityCode, centres.municipalityCode))
    .leftJoin(networkMunicipalities, eq(networkMunicipalities.networkId, own.networkId))
    .innerJoin(
      municipalities,
      or(
        eq(municipalities.code, centres.municipalityCode),
        eq(municipalities.code, networkMunicipalities.municipalityCode),
      ),
    )
    .where(eq(centres.id, centreId))
  const [first] = rows
  return first ? { name: first.name, own: first.own, places: placesIn(rows) } : null
}

function placesIn(rows: readonly { code: string | null; place: string | null }[]): Place[] {
  const all = new Map<string, Place>()
  for (const { code, place } of rows) if (code && place) all.set(code, { code, name: place })
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** What municipalities are called. One statement. */
export async function placesOf(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .select({ code: municipalities.code, name: municipalities.name })
    .from(municipalities)
    .where(inArray(municipalities.code, [...codes]))
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** The centres of a municipality. One statement. */
export async function centresIn(db: Db, municipalityCode: string): Promise<Id<'centre'>[]> {
  const rows = await db
    .select({ id: centres.id })
    .from(centres)
    .where(eq(centres.municipalityCode, municipalityCode))
  return rows.map(({ id }) => id)
}

/** Is a municipality in a network? */
export async function isInNetwork(db: Db, networkId: Id<'network'>, municipalityCode: string) {
  const rows = await db
    .select({ one: sql`1` })
    .from(networkMunicipalities)
    .where(
      and(
        eq(networkMunicipalities.networkId, networkId),
        eq(networkMunicipalities.municipalityCode, municipalityCode),
      ),
    )
  return rows.length > 0
}

/** Every university, by name. One statement. */
export const listUniversities = (db: Db) =>
  db
    .select({ id: universities.id, name: universities.name })
    .from(universities)
    .orderBy(asc(universities.name))
