import { eq, sql } from 'drizzle-orm'
import { plainRules } from '~/centres/booking-rules'
import type { CentreId } from '~/centres/centre'
import { plainDesk } from '~/centres/desk-rules'
import type { SpaceId } from '~/centres/space'
import { newId } from '~/lib/id'
import { hourMs, later } from '~/lib/time'
import type { Db } from './engine'
import { madeDate, madeMoment, next, unlike } from './made'
import * as tables from './schema'

type CentreRow = typeof tables.centres.$inferSelect

/** Counts up the version of a centre, as every change to what it consists of must. */
const touch = (db: Db, centreId: CentreId) =>
  db
    .update(tables.centres)
    .set({ version: sql`${tables.centres.version} + 1` })
    .where(eq(tables.centres.id, centreId))

/** A municipality by Sorsele. */
export async function aMunicipality(db: Db, over: Partial<typeof tables.municipalities.$inferSelect> = {}) {
  // Several processes may make theirs in one database: a code that is another's is passed over.
  for (;;) {
    const code = String(9000 + (next() % 1000))
    const place = { county: 'Västerbottens län', lat: 65.5, lon: 17.5 }
    const row = { code, name: `Ort ${code}`, officialName: `Ort ${code} kommun`, ...place, ...over }
    const rows = await db.insert(tables.municipalities).values(row).onConflictDoNothing().returning()
    if (rows[0]) return rows[0]
    if (over.code) throw new Error(`there is a municipality ${over.code} already`)
  }
}

/** A network, with the municipalities that belong to it. */
export async function aNetwork(
  db: Db,
  {
    municipalities: codes = [],
    ...over
  }: Partial<typeof tables.networks.$inferSelect> & { municipalities?: string[] } = {},
) {
  const row = { id: newId<'network'>(), name: `Nätverk ${next()}`, ...over }
  await db.insert(tables.networks).values(row)
  const members = codes.map((municipalityCode) => ({ networkId: row.id, municipalityCode }))
  if (members.length > 0) await db.insert(tables.networkMunicipalities).values(members)
  return row
}

/** A university with one campus. */
export async function aUniversity(db: Db, over: Partial<typeof tables.universities.$inferSelect> = {}) {
  const row = { id: newId<'university'>(), name: `Högskolan ${next()}`, short: 'HH', ...over }
  await db.insert(tables.universities).values(row)
  await db
    .insert(tables.campuses)
    .values({ universityId: row.id, town: 'Umeå', lat: 63.82842, lon: 20.25972, main: true })
  return row
}

/** A centre in a municipality of its own unless one is given; plain rules, and no hours until `hours` gives it some. */
export async function aCentre(
  db: Db,
  { rules, ...over }: Partial<Omit<CentreRow, 'rules'>> & { rules?: Partial<CentreRow['rules']> } = {},
) {
  const municipalityCode = over.municipalityCode ?? (await aMunicipality(db)).code
  const row: CentreRow = {
    id: `centrum-${unlike()}` as CentreId,
    name: `Lärcentrum ${next()}`,
    nameConfirmed: true,
    kind: 'centre',
    operator: 'Kommunen',
    municipalityCode,
    town: 'Sorsele',
    address: 'Storgatan 1',
    lat: 65.53484,
    lon: 17.53702,
    email: null,
    phone: null,
    services: [],
    timeZone: 'Europe/Stockholm',
    rules: { ...plainRules, ...rules },
    desk: plainDesk,
    publicCalendar: false,
    sample: false,
    version: 1,
    ...over,
  }
  await db.insert(tables.centres).values(row)
  return row
}

/** Opening hours, one row for each weekday; unless told otherwise staffed, Monday to Friday, 08.00–16.00. */
export async function hours(
  db: Db,
  {
    weekdays = [1, 2, 3, 4, 5],
    ...over
  }: Partial<typeof tables.openingHours.$inferSelect> & { centreId: CentreId; weekdays?: number[] },
) {
  const rows = weekdays.map((weekday) => ({
    id: newId<'opening-hours'>(),
    layer: 'staffed' as const,
    weekday,
    opensMinute: 8 * 60,
    closesMinute: 16 * 60,
    validFrom: madeDate,
    validTo: null,
    ...over,
  }))
  await db.insert(tables.openingHours).values(rows)
  await touch(db, over.centreId)
  return rows
}

/** A closure of a centre, or of one space of it. */
export async function aClosure(
  db: Db,
  over: Partial<typeof tables.closures.$inferSelect> & { centreId: CentreId },
) {
  const startsAt = over.startsAt ?? madeMoment
  const row = {
    id: newId<'closure'>(),
    spaceId: null,
    places: null,
    holdId: null,
    ruleId: null,
    startsAt,
    endsAt: later(startsAt, 24 * hourMs),
    reason: 'Underhåll',
    ...over,
  }
  await db.insert(tables.closures).values(row)
  await touch(db, row.centreId)
  return row
}

/** A group room for six, booked whole, unless told otherwise; joined when it has `parts`. */
export async function aSpace(
  db: Db,
  { parts = [], ...over }: Partial<typeof tables.spaces.$inferSelect> & { parts?: SpaceId[] } = {},
) {
  const row: typeof tables.spaces.$inferSelect = {
    id: `lokal-${unlike()}` as SpaceId,
    centreId: over.centreId ?? (await aCentre(db)).id,
    name: `Grupprum ${next()}`,
    kind: 'group-room',
    places: 1,
    seats: Math.max(6, over.places ?? 0),
    bookable: 'whole',
    features: [],
    rules: {},
    sample: false,
    plan: [],
    retiredAt: null,
    ...over,
  }
  await db.insert(tables.spaces).values(row)
  if (parts.length > 0)
    await db.insert(tables.spaceParts).values(parts.map((partId) => ({ spaceId: row.id, partId })))
  await touch(db, row.centreId)
  return row
}

/** A green rectangle of 60 by 40 pixels, WebP. */
const madePicture =
  'UklGRkYAAABXRUJQVlA4IDoAAABwAwCdASo8ACgAPu12tlUppyUjIqgBMB2JZwDRgAd7tTT4QQAA/uuNWvvw7ubr0vm1WRfkNiYgQAAA'

/** What a space looks like. */
export async function aPicture(
  db: Db,
  over: Partial<typeof tables.pictures.$inferInsert> & { spaceId: SpaceId; centreId: CentreId },
) {
  const { centreId, ...given } = over
  const row = {
    content: madePicture,
    hash: newId().replaceAll('-', ''),
    width: 60,
    height: 40,
    caption: 'Ett grönt rum',
    updatedAt: madeMoment,
    ...given,
  }
  await db.insert(tables.pictures).values(row)
  await touch(db, centreId)
  return row
}

/** A display at the door of a space, paired: known by this digest of its secret. */
export async function aDisplay(
  db: Db,
  over: Partial<typeof tables.displays.$inferInsert> & {
    spaceId: SpaceId
    centreId: CentreId
    hash: string
  },
) {
  const row = {
    id: newId<'display'>(),
    createdAt: madeMoment,
    pairedAt: madeMoment,
    seenAt: madeMoment,
    ...over,
  }
  await db.insert(tables.displays).values(row)
  return row
}
