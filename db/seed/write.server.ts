import { inArray, like, sql } from 'drizzle-orm'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { Instant, LocalDate } from '~/lib/time'
import { holdingRows } from '../booking-rows'
import type { Db } from '../engine'
import { prepared } from '../prepared.server'
import * as tables from '../schema'
import { sampleCentres } from './centres'
import { samplePolicy } from './exam-policies'
import type { SampleExams } from './exam-rows'
import { sittingRows } from './exam-sittings'
import { sampleDomain } from './learners'
import { sampleMunicipalities, sampleNetworks } from './municipalities'
import type { SamplePartner } from './partners'
import type { Planned } from './plan'
import { idAt, type Random } from './random'
import { sampleUniversities } from './universities'
import { universityPolicyRows } from './university-policies'

const claimsAtOnce = 200

/** A list cut into lists of at most `size`. */
export const chunks = <T>(list: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

/** Municipalities, networks and universities: facts, which may be there already. */
export async function writeFacts(tx: Db) {
  await tx.insert(tables.municipalities).values(sampleMunicipalities).onConflictDoNothing()
  const networks = sampleNetworks.map(({ id, name }) => ({ id, name }))
  await tx.insert(tables.networks).values(networks).onConflictDoNothing()
  const members = sampleNetworks.flatMap(({ id: networkId, municipalities }) =>
    municipalities.map((municipalityCode) => ({ networkId, municipalityCode })),
  )
  await tx.insert(tables.networkMunicipalities).values(members).onConflictDoNothing()
  const universities = sampleUniversities.map(({ id, name, short }) => ({ id, name, short }))
  await tx.insert(tables.universities).values(universities).onConflictDoNothing()
  const campuses = sampleUniversities.flatMap(({ id: universityId, campuses }) =>
    campuses.map(([town, lat, lon], at) => ({ universityId, town, lat, lon, main: at === 0 })),
  )
  await tx.insert(tables.campuses).values(campuses).onConflictDoNothing()
}

/** What universities say of exams written elsewhere, and invented exams of theirs. */
export async function writeExams(tx: Db, today: LocalDate, at: Instant) {
  await tx.insert(tables.examUniversityPolicies).values(universityPolicyRows(at)).onConflictDoNothing()
  await tx.insert(tables.examSittings).values(sittingRows(today, at))
}

/** A centre with all that it consists of, at once: whoever reads it meanwhile remembers it whole. */
export async function writeCentre(tx: Db, configuration: Configuration, at: Instant, random: Random) {
  const { centre, hours, closures, spaces } = configuration
  const { municipality, ...row } = centre
  const centreId = centre.id
  await tx.insert(tables.centres).values({ ...row, municipalityCode: municipality.code })
  await tx.insert(tables.spaces).values(spaces.map(spaceRow))
  const parts = spaces.flatMap(({ id: spaceId, parts }) => parts.map((partId) => ({ spaceId, partId })))
  if (parts.length > 0) await tx.insert(tables.spaceParts).values(parts)
  await tx
    .insert(tables.openingHours)
    .values(hours.map((one) => ({ ...one, id: idAt<'opening-hours'>(at, random), centreId })))
  await tx.insert(tables.closures).values(
    closures.map(({ spaceId, start: startsAt, end: endsAt, reason }) => ({
      id: idAt<'closure'>(at, random),
      centreId,
      spaceId,
      startsAt,
      endsAt,
      reason,
    })),
  )
  const policy = samplePolicy(centreId)
  if (policy) {
    const row = { ...policy, rules: { ...policy.rules }, id: idAt<'exam-policy'>(at, random), centreId }
    await tx.insert(tables.examPolicies).values({ ...row, createdAt: at })
  }
}

const spaceRow = ({ parts: _parts, picture: _picture, ownRules, rules, ...space }: Space) => ({
  ...space,
  rules: Object.fromEntries(ownRules.map((rule) => [rule, rules[rule]])),
})

/** Bookings with their holds and claims. */
export async function writeBookings(tx: Db, planned: readonly Planned[]) {
  const held = planned.map(({ booking, leaves, bufferMinutes }) =>
    holdingRows(booking, leaves, bufferMinutes),
  )
  const holds = held.flatMap((one) => one.holds)
  if (holds.length > 0) await tx.insert(tables.holds).values(holds)
  const claims = held.flatMap((one) => one.claims)
  await writeClaims(tx, claims)
  if (planned.length > 0) await tx.insert(tables.bookings).values(planned.map(({ booking }) => booking))
}

/** Other organisations, their spaces and their bookings. */
export async function writePartners(tx: Db, all: readonly SamplePartner[]) {
  for (const { partner, bookings } of all) {
    const { spaceIds, bounds, ...row } = partner
    await tx.insert(tables.partners).values({ ...row, bounds: { ...bounds } })
    await tx
      .insert(tables.partnerSpaces)
      .values(spaceIds.map((spaceId) => ({ partnerId: partner.id, spaceId })))
    await writeBookings(tx, bookings)
  }
}

/** Sittings, the sessions that hold the hall, and who has asked for a seat. */
export async function writeExamRequests(tx: Db, exams: SampleExams) {
  if (exams.sittings.length === 0) return
  await tx.insert(tables.examSittings).values(exams.sittings)
  await tx.insert(tables.holds).values(exams.holds)
  await writeClaims(tx, exams.claims)
  await tx.insert(tables.examSessions).values(exams.sessions)
  await tx.insert(tables.examRequests).values(exams.requests)
  await tx.insert(tables.examRequestEvents).values(exams.events)
  await tx.insert(tables.examSupportNeeds).values(exams.needs)
  await tx.insert(tables.examCharges).values(exams.charges)
  await tx.insert(tables.examInvigilators).values(exams.invigilators)
  await tx.insert(tables.examInvigilatorTimes).values(exams.times)
  await tx.insert(tables.examDuties).values(exams.duties)
  await tx.insert(tables.examHostings).values(exams.hostings)
  await tx.insert(tables.custodyLog).values(exams.custody)
  await tx.insert(tables.examDeviations).values(exams.deviations)
}

const numbered = Array.from({ length: claimsAtOnce }, (_, at) => at)

/** There are a hundred thousand of them, so their statement is built once. */
const insertClaims = prepared('sample_claims', (db) =>
  db.insert(tables.claims).values(
    numbered.map((at) => ({
      spaceId: sql.placeholder(`space${at}`),
      quarter: sql.placeholder(`quarter${at}`),
      place: sql.placeholder(`place${at}`),
      holdId: sql.placeholder(`hold${at}`),
    })),
  ),
)

async function writeClaims(tx: Db, claims: (typeof tables.claims.$inferInsert)[]) {
  for (const chunk of chunks(claims, claimsAtOnce)) {
    if (chunk.length < claimsAtOnce) {
      await tx.insert(tables.claims).values(chunk)
      continue
    }
    const values: Record<string, string | number> = {}
    for (const [at, claim] of chunk.entries()) {
      values[`space${at}`] = claim.spaceId
      values[`quarter${at}`] = claim.quarter
      values[`place${at}`] = claim.place
      values[`hold${at}`] = claim.holdId
    }
    await insertClaims(tx, values)
  }
}

/** Takes away what hangs on the sample's centres and invented people, in an order that breaks no reference. */
export async function removeSample(tx: Db) {
  const centreIds = sampleCentres.map(({ id }) => id)
  const {
    approvedLearners,
    bookings,
    centres,
    closures,
    displays,
    examPolicies,
    examSittings,
    examUniversityPolicies,
    holds,
    openingHours,
    people,
    pictures,
    spaceParts,
    spaces,
  } = tables
  const ours = tx.select({ id: spaces.id }).from(spaces).where(inArray(spaces.centreId, centreIds))
  await tx.delete(bookings).where(inArray(bookings.centreId, centreIds))
  await tx.delete(tables.partners).where(inArray(tables.partners.centreId, centreIds))
  await tx.delete(holds).where(inArray(holds.spaceId, ours))
  await tx.delete(approvedLearners).where(inArray(approvedLearners.centreId, centreIds))
  await tx.delete(people).where(like(people.email, `%@${sampleDomain}`))
  const universityIds = sampleUniversities.map(({ id }) => id)
  await tx.delete(examSittings).where(inArray(examSittings.universityId, universityIds))
  await tx.delete(examUniversityPolicies).where(inArray(examUniversityPolicies.universityId, universityIds))
  await tx.delete(examPolicies).where(inArray(examPolicies.centreId, centreIds))
  await tx.delete(displays).where(inArray(displays.centreId, centreIds))
  await tx.delete(pictures).where(inArray(pictures.spaceId, ours))
  await tx.delete(spaceParts).where(inArray(spaceParts.spaceId, ours))
  await tx.delete(closures).where(inArray(closures.centreId, centreIds))
  await tx.delete(openingHours).where(inArray(openingHours.centreId, centreIds))
  await tx.delete(spaces).where(inArray(spaces.centreId, centreIds))
  await tx.delete(centres).where(inArray(centres.id, centreIds))
}
