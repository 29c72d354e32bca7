import { eq, sql } from 'drizzle-orm'
import type { PartnerBounds } from '~/booking/partner'
import { plainRules } from '~/centres/booking-rules'
import type { CentreId } from '~/centres/centre'
import { plainDesk } from '~/centres/desk-rules'
import type { SpaceId } from '~/centres/space'
import { type ExamRules, type UniversityId, unsetRules } from '~/exams/policy'
import type { SessionId } from '~/exams/session'
import { type UniversityRules, unsetUniversityRules } from '~/exams/university-policy'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import { hourMs, instant, type LocalDate, later } from '~/lib/time'
import { allPlaces, type BookingRow, holdingRows, lowestFree, placed, unchanged } from './booking-rows'
import type { Db } from './engine'
import * as tables from './schema'

/** What everybody made here signs in with. */
export const madePassword = 'demo-larplats-1'
/** Argon2id of it, worked out once: hashing anew would take 30 ms a person. */
export const madePasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$oUuI0YZUCiLS7UAU97rf+Q$v9hWt6xHba+iWDKACG5YzPjnQfPwnclqMncvX5HS248'

/** Tuesday 1 September 2026, 10.00 in Sweden: an ordinary weekday in term. */
export const madeMoment = instant(Date.UTC(2026, 8, 1, 8))
const madeDate = '2020-01-01' as LocalDate

type CentreRow = typeof tables.centres.$inferSelect

let made = 0
/** A number of its own for each row of this process. */
const next = () => ++made
/** Random enough that several processes may fill one database. */
const unlike = () => newId().slice(-12)

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

/** How a centre takes exams, from long ago on; what is not told is not set. */
export async function anExamPolicy(db: Db, centreId: CentreId, rules: Partial<ExamRules> = {}) {
  const row = { id: newId<'exam-policy'>(), centreId, validFrom: madeDate, createdAt: madeMoment }
  await db.insert(tables.examPolicies).values({ ...row, rules: { ...unsetRules, ...rules } })
  return row.id
}

/** How a university lets its exams be written elsewhere, from long ago on; what is not told is not set. */
export async function aUniversityPolicy(
  db: Db,
  universityId: UniversityId,
  rules: Partial<UniversityRules> = {},
) {
  const row = {
    id: newId<'university-policy'>(),
    universityId,
    validFrom: madeDate,
    createdAt: madeMoment,
  }
  await db
    .insert(tables.examUniversityPolicies)
    .values({ ...row, rules: { ...unsetUniversityRules, ...rules } })
  return row.id
}

/** An exam on paper, Monday 5 October 2026 at 09.00, for four hours; of a university of its own unless told otherwise. */
export async function anExamSitting(db: Db, over: Partial<typeof tables.examSittings.$inferInsert> = {}) {
  const universityId = over.universityId === undefined ? (await aUniversity(db)).id : over.universityId
  const row: typeof tables.examSittings.$inferInsert = {
    id: newId<'exam-sitting'>(),
    courseCode: `KURS${next()}`,
    courseName: 'Omvårdnad och hälsa',
    date: '2026-10-05' as LocalDate,
    startMinute: 9 * 60,
    minutes: 240,
    format: 'paper',
    createdAt: madeMoment,
    ...over,
    universityId,
  }
  await db.insert(tables.examSittings).values(row)
  return row
}

/** A session that staff have opened in a room, with the hold that takes all of it; four hours and a half from 08.45 on 5 October 2026. */
export async function anExamSession(
  db: Db,
  over: Partial<typeof tables.examSessions.$inferInsert> & { spaceId: SpaceId },
) {
  const { space, leaves } = await placed(db, over.spaceId)
  const startsAt = over.startsAt ?? instant(Date.UTC(2026, 9, 5, 6, 45))
  const endsAt = over.endsAt ?? later(startsAt, 4.5 * hourMs)
  const holdId = newId<'hold'>()
  const hold = { startsAt, endsAt, whole: true, placeNumbers: allPlaces(space.places) }
  const held = holdingRows({ ...hold, holdId, spaceId: space.id }, leaves, 0)
  await db.insert(tables.holds).values(held.holds)
  await db.insert(tables.claims).values(held.claims)
  const row = {
    id: newId<'exam-session'>(),
    centreId: space.centreId,
    holdId,
    startsAt,
    endsAt,
    seats: space.places > 1 ? space.places : space.seats,
    createdAt: madeMoment,
    createdBy: null,
    ...over,
  }
  await db.insert(tables.examSessions).values(row)
  return row
}

/** A request for a sitting at a centre, confirmed and without a seat unless told otherwise; sitting and learner are made where none is given. */
export async function anExamRequest(
  db: Db,
  over: Partial<typeof tables.examRequests.$inferInsert> & { centreId: CentreId },
) {
  const startsAt = over.startsAt === undefined ? instant(Date.UTC(2026, 9, 5, 7)) : over.startsAt
  const personId: PersonId = over.personId ?? (await aPerson(db)).id
  const row: typeof tables.examRequests.$inferInsert & { personId: PersonId } = {
    id: newId<'exam-request'>(),
    reference: newReference(),
    sittingId: over.sittingId ?? (await anExamSitting(db)).id,
    state: 'confirmed',
    stateAt: madeMoment,
    centreOk: true,
    universityOk: true,
    startsAt,
    endsAt: startsAt === null ? null : later(startsAt, 4 * hourMs),
    education: 'university',
    residencyGroup: 'Kommunen',
    fee: 0,
    idempotencyKey: newId(),
    wish: '',
    createdAt: madeMoment,
    ...over,
    personId,
  }
  await db.insert(tables.examRequests).values(row)
  return row
}

/** Puts somebody into a centre's register of invigilators, and on duty where a session is given. */
export async function anInvigilator(
  db: Db,
  { centreId, personId, sessionId }: { centreId: CentreId; personId: PersonId; sessionId?: SessionId },
) {
  const row = { centreId, personId, training: [], createdAt: madeMoment }
  await db.insert(tables.examInvigilators).values(row)
  if (sessionId) await db.insert(tables.examDuties).values({ sessionId, personId, createdAt: madeMoment })
  return row
}

/** A fee of 500 kr that is owed for a request. */
export async function anExamCharge(
  db: Db,
  over: Partial<typeof tables.examCharges.$inferInsert> &
    Pick<typeof tables.examCharges.$inferInsert, 'centreId' | 'requestId'>,
) {
  const row = {
    id: newId<'exam-charge'>(),
    kind: 'fee' as const,
    amount: 500,
    createdAt: madeMoment,
    ...over,
  }
  await db.insert(tables.examCharges).values(row)
  return row
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

/** A learner, who signs in with `madePassword`. */
export async function aPerson(db: Db, over: Partial<typeof tables.people.$inferSelect> = {}) {
  const number = next()
  const row: typeof tables.people.$inferSelect = {
    id: newId<'person'>(),
    email: `studerande-${unlike()}@larplats.example`,
    passwordHash: madePasswordHash,
    name: `Åsa Öhman ${number}`,
    alias: String(number),
    phone: null,
    municipalityCode: null,
    language: 'sv',
    protectedIdentity: false,
    emailConfirmedAt: madeMoment,
    reminder: 'day',
    createdAt: madeMoment,
    mergedInto: null,
    ...over,
  }
  await db.insert(tables.people).values(row)
  return row
}

/** Gives somebody a role at the place whose id is given; staff unless told otherwise. */
export async function aMembership(
  db: Db,
  over: Partial<typeof tables.memberships.$inferSelect> & { personId: PersonId },
) {
  const none = { centreId: null, universityId: null, networkId: null }
  const row = { id: newId<'membership'>(), role: 'staff' as const, ...none, createdAt: madeMoment, ...over }
  await db.insert(tables.memberships).values(row)
  return row
}

/** Lets somebody in where a centre's rules ask for approval. */
export async function anApproval(db: Db, row: typeof tables.approvedLearners.$inferSelect) {
  await db.insert(tables.approvedLearners).values(row)
  return row
}

/** A tag that was handed out, until the end of the autumn term. */
export async function aTag(
  db: Db,
  over: Partial<typeof tables.tags.$inferSelect> & { centreId: CentreId; personId: PersonId },
) {
  const row: typeof tables.tags.$inferSelect = {
    id: newId<'tag'>(),
    number: String(next()),
    issuedAt: madeMoment,
    expiresOn: '2027-01-17' as LocalDate,
    returnedAt: null,
    lostAt: null,
    revokedAt: null,
    ...over,
  }
  await db.insert(tables.tags).values(row)
  return row
}

/** A suspension that began a day before the clock of tests and lasts two weeks. */
export async function aSuspension(
  db: Db,
  over: Partial<typeof tables.suspensions.$inferSelect> & { centreId: CentreId; personId: PersonId },
) {
  const startsAt = over.startsAt ?? later(madeMoment, -24 * hourMs)
  const row: typeof tables.suspensions.$inferSelect = {
    id: newId<'suspension'>(),
    startsAt,
    endsAt: later(startsAt, 14 * 24 * hourMs),
    reason: '',
    liftedAt: null,
    ...over,
  }
  await db.insert(tables.suspensions).values(row)
  return row
}

/**
 * A booking with its hold and claims. A space and a person are made where none is given; unless told
 * otherwise it is for two hours, and takes the lowest places that are free.
 * @throws when the places are taken: the claims collide
 */
export async function aBooking(db: Db, wanted: Partial<BookingRow> = {}) {
  const spaceId = wanted.spaceId ?? (await aSpace(db)).id
  const { space, leaves, bufferMinutes } = await placed(db, spaceId)
  const startsAt = wanted.startsAt ?? madeMoment
  const span = { startsAt, endsAt: wanted.endsAt ?? later(startsAt, 2 * hourMs) }
  const whole = wanted.whole ?? space.bookable === 'whole'
  const state = wanted.state ?? 'confirmed'
  const over = state === 'cancelled' || state === 'declined'
  const placeNumbers =
    wanted.placeNumbers ??
    (whole ? allPlaces(space.places) : await lowestFree(db, space, span, bufferMinutes, wanted.places ?? 1))
  const row: BookingRow = {
    id: newId<'booking'>(),
    reference: newReference(),
    personId: wanted.personId ?? (await aPerson(db)).id,
    centreId: space.centreId,
    spaceId,
    holdId: over || state === 'no-show' ? null : newId<'hold'>(),
    ...span,
    whole,
    places: placeNumbers.length,
    placeNumbers,
    people: placeNumbers.length,
    note: '',
    state,
    idempotencyKey: newId(),
    wish: '',
    createdAt: later(startsAt, -24 * hourMs),
    ...unchanged,
    cancelledAt: over ? later(startsAt, -hourMs) : null,
    cancelledBy: state === 'cancelled' ? 'learner' : null,
    ...wanted,
  }
  const held = holdingRows(row, leaves, bufferMinutes)
  if (held.holds.length > 0) await db.insert(tables.holds).values(held.holds)
  if (held.claims.length > 0) await db.insert(tables.claims).values(held.claims)
  await db.insert(tables.bookings).values(row)
  return row
}

/** Somebody who waits for two hours of a space, which is given. */
export async function aWait(
  db: Db,
  over: Partial<typeof tables.waits.$inferSelect> & { personId: PersonId; spaceId: SpaceId },
) {
  const { space } = await placed(db, over.spaceId)
  const startsAt = over.startsAt ?? later(madeMoment, 24 * hourMs)
  const row: typeof tables.waits.$inferSelect = {
    id: newId<'wait'>(),
    centreId: space.centreId,
    kind: null,
    startsAt,
    endsAt: later(startsAt, 2 * hourMs),
    places: 1,
    whole: space.bookable === 'whole',
    people: 1,
    state: 'waiting',
    bookingId: null,
    createdAt: madeMoment,
    idempotencyKey: newId(),
    ...over,
  }
  await db.insert(tables.waits).values(row)
  return row
}

/** Bounds as broad as they can be: ten hours a week, any day and hour, a year ahead. */
const madeBounds = {
  minutesPerWeek: 600,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  untilMinute: 1440,
  daysAhead: 365,
  from: madeDate,
  until: null,
  approval: false,
  language: 'sv',
} satisfies PartnerBounds

/** Another organisation that may book the spaces that are given, whoever has its contact's address. */
export async function aPartner(
  db: Db,
  {
    spaceIds,
    bounds = {},
    ...over
  }: Partial<Omit<typeof tables.partners.$inferSelect, 'bounds'>> & {
    centreId: CentreId
    spaceIds: SpaceId[]
    bounds?: Partial<PartnerBounds>
  },
) {
  const row = {
    id: newId<'partner'>(),
    name: `Exempelskolan ${next()}`,
    contactName: 'Ulla Exempel',
    contactEmail: `kontakt-${unlike()}@larplats.example`,
    createdAt: madeMoment,
    endedAt: null,
    ...over,
    bounds: { ...madeBounds, ...bounds },
  }
  await db.insert(tables.partners).values(row)
  await db.insert(tables.partnerSpaces).values(spaceIds.map((spaceId) => ({ partnerId: row.id, spaceId })))
  return row
}

/** A series on Tuesdays 12–13 in September 2026 that has no booking: all its days are gaps. */
export async function aSeries(
  db: Db,
  over: Partial<typeof tables.series.$inferSelect> & { spaceId: SpaceId },
) {
  const { space } = await placed(db, over.spaceId)
  const dates = ['2026-09-08', '2026-09-15', '2026-09-22'] as LocalDate[]
  const row: typeof tables.series.$inferSelect = {
    id: newId<'series'>(),
    centreId: space.centreId,
    personId: null,
    guestName: 'Studiegruppen',
    guestContact: '070-000 00 00',
    title: 'Statistik A',
    pattern: {
      weekdays: [2],
      everyWeeks: 1,
      startMinute: 12 * 60,
      endMinute: 13 * 60,
      from: dates[0] as LocalDate,
      until: dates[2] as LocalDate,
    },
    places: 1,
    whole: true,
    people: 4,
    first: false,
    createdBy: null,
    partnerId: null,
    createdAt: madeMoment,
    endedAt: null,
    ...over,
  }
  await db.insert(tables.series).values(row)
  await db
    .insert(tables.seriesGaps)
    .values(dates.map((date) => ({ seriesId: row.id, date, because: 'taken' })))
  return row
}
