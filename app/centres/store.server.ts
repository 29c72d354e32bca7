import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import {
  centres,
  closures,
  municipalities,
  networkMunicipalities,
  networks,
  openingHours,
  pictures,
  spaceParts,
  spaces,
} from '#db/schema'
import type { Centre, CentreId, Municipality, Service } from './centre'
import type { Closure, Configuration, ShutPlaces } from './configuration'
import type { OpeningHours } from './hours'
import type { SpacePicture } from './picture'
import type { Feature, Space, SpaceId } from './space'

type CentreRow = typeof centres.$inferSelect
type SpaceRow = typeof spaces.$inferSelect

const versionOf = prepared('centre_version', (db) =>
  db
    .select({ version: centres.version })
    .from(centres)
    .where(eq(centres.id, sql.placeholder('centreId'))),
)

/** The version of a centre's configuration; null when there is no such centre. */
export async function version(db: Db, centreId: CentreId): Promise<number | null> {
  const [found] = await versionOf(db, { centreId })
  return found?.version ?? null
}

const centreOfSpace = prepared('space_centre', (db) =>
  db
    .select({ centreId: centres.id, version: centres.version })
    .from(spaces)
    .innerJoin(centres, eq(centres.id, spaces.centreId))
    .where(eq(spaces.id, sql.placeholder('spaceId'))),
)

/** Which centre a space belongs to, with the version of its configuration; null when there is no such space. */
export async function spaceCentre(db: Db, spaceId: SpaceId) {
  const [found] = await centreOfSpace(db, { spaceId })
  return found ?? null
}

/** Ids and versions of every centre, or of one municipality's. */
export function versions(db: Db, municipality?: string) {
  return db
    .select({ centreId: centres.id, version: centres.version })
    .from(centres)
    .where(municipality ? eq(centres.municipalityCode, municipality) : undefined)
}

/** The configurations of these centres, in five statements however many they are. */
export async function configurations(db: Db, ids: CentreId[]): Promise<Configuration[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ centre: centres, municipality: municipalities })
    .from(centres)
    .innerJoin(municipalities, eq(municipalities.code, centres.municipalityCode))
    .where(inArray(centres.id, ids))
  const hours = await db
    .select()
    .from(openingHours)
    .where(inArray(openingHours.centreId, ids))
    .orderBy(asc(openingHours.weekday), asc(openingHours.opensMinute))
  const shut = await db
    .select()
    .from(closures)
    .where(inArray(closures.centreId, ids))
    .orderBy(asc(closures.startsAt))
  const rooms = await db
    .select({
      space: spaces,
      picture: {
        hash: pictures.hash,
        width: pictures.width,
        height: pictures.height,
        caption: pictures.caption,
      },
    })
    .from(spaces)
    .leftJoin(pictures, eq(pictures.spaceId, spaces.id))
    .where(and(inArray(spaces.centreId, ids), isNull(spaces.retiredAt)))
    .orderBy(asc(spaces.name))
  const parts = await db
    .select({ spaceId: spaceParts.spaceId, partId: spaceParts.partId })
    .from(spaceParts)
    .innerJoin(spaces, eq(spaces.id, spaceParts.spaceId))
    .where(inArray(spaces.centreId, ids))
  return rows.map(({ centre, municipality }) => ({
    centre: toCentre(centre, municipality),
    hours: hours.filter((row) => row.centreId === centre.id).map(toHours),
    // Some places of a space are closed by a hold on them, as a booking would: the space itself is open.
    closures: shut.filter((row) => row.centreId === centre.id && row.places === null).map(toClosure),
    shutPlaces: shut.filter((row) => row.centreId === centre.id).flatMap(toShutPlaces),
    spaces: rooms
      .filter(({ space }) => space.centreId === centre.id)
      .map(({ space, picture }) => toSpace(space, picture, centre, partsOf(space.id, parts))),
    version: centre.version,
  }))
}

const partsOf = (spaceId: SpaceId, parts: { spaceId: SpaceId; partId: SpaceId }[]) =>
  parts.filter((part) => part.spaceId === spaceId).map((part) => part.partId)

const toCentre = (row: CentreRow, municipality: Municipality): Centre => ({
  ...row,
  municipality,
  services: row.services as Service[],
})

const toHours = ({ id: _id, centreId: _centre, ...hours }: typeof openingHours.$inferSelect): OpeningHours =>
  hours

const toClosure = (row: typeof closures.$inferSelect): Closure => ({
  spaceId: row.spaceId,
  start: row.startsAt,
  end: row.endsAt,
  reason: row.reason,
})

const toShutPlaces = ({ spaceId, places, startsAt, endsAt }: typeof closures.$inferSelect): ShutPlaces[] =>
  spaceId !== null && places !== null ? [{ spaceId, places, start: startsAt, end: endsAt }] : []

const toSpace = (
  row: SpaceRow,
  picture: SpacePicture | null,
  centre: CentreRow,
  parts: SpaceId[],
): Space => ({
  ...row,
  picture,
  features: row.features as Feature[],
  rules: { ...centre.rules, ...row.rules },
  ownRules: Object.keys(row.rules) as Space['ownRules'],
  parts,
})

/** What a centre is called, and the zone of its clocks; null when there is none. */
export async function centreName(db: Db, id: CentreId) {
  const [found] = await db
    .select({ id: centres.id, name: centres.name, timeZone: centres.timeZone })
    .from(centres)
    .where(eq(centres.id, id))
  return found ?? null
}

/** Opens or shuts a centre's calendar of busy times, and counts its version up. */
export async function setPublicCalendar(tx: Db, id: CentreId, isPublic: boolean): Promise<void> {
  await tx
    .update(centres)
    .set({ publicCalendar: isPublic, version: sql`${centres.version} + 1` })
    .where(eq(centres.id, id))
}

/** Every municipality, by name. */
export const listMunicipalities = (db: Db): Promise<Municipality[]> =>
  db.select().from(municipalities).orderBy(asc(municipalities.name))

/** The networks that a municipality belongs to, by name. */
export const networksOf = (db: Db, municipalityCode: string) =>
  db
    .select({ name: networks.name })
    .from(networks)
    .innerJoin(networkMunicipalities, eq(networkMunicipalities.networkId, networks.id))
    .where(eq(networkMunicipalities.municipalityCode, municipalityCode))
    .orderBy(asc(networks.name))

/** The rules of any space, in use or retired. */
export async function rules(db: Db, spaceId: SpaceId): Promise<Space['rules']> {
  const [found] = await db
    .select({ centre: centres.rules, own: spaces.rules })
    .from(spaces)
    .innerJoin(centres, eq(centres.id, spaces.centreId))
    .where(eq(spaces.id, spaceId))
  if (!found) throw new Error(`there is no space ${spaceId}`)
  return { ...found.centre, ...found.own }
}

/** Names and rules of spaces, in use or retired, with what lists show of their centres. */
export async function names(db: Db, ids: SpaceId[]) {
  if (ids.length === 0) return new Map<SpaceId, never>()
  const rows = await db
    .select({
      spaceId: spaces.id,
      space: spaces.name,
      own: spaces.rules,
      rules: centres.rules,
      id: centres.id,
      name: centres.name,
      town: centres.town,
      municipalityCode: centres.municipalityCode,
      address: centres.address,
      email: centres.email,
      phone: centres.phone,
      timeZone: centres.timeZone,
    })
    .from(spaces)
    .innerJoin(centres, eq(centres.id, spaces.centreId))
    .where(inArray(spaces.id, [...new Set(ids)]))
  return new Map(
    rows.map(({ spaceId, space, own, rules, ...centre }) => [
      spaceId,
      { space, centre, rules: { ...rules, ...own } },
    ]),
  )
}

/** The ids of all spaces, retired ones too. */
export async function spaceIds(db: Db): Promise<SpaceId[]> {
  const rows = await db.select({ id: spaces.id }).from(spaces)
  return rows.map(({ id }) => id)
}
