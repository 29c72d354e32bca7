import { and, asc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examSittings, universities } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant, LocalDate } from '~/lib/time'
import type { UniversityId } from './policy'
import type { Sitting, SittingFacts, SittingId, UniversityNamed } from './sitting'

const sittingColumns = {
  id: examSittings.id,
  universityId: examSittings.universityId,
  universityName: examSittings.universityName,
  courseCode: examSittings.courseCode,
  courseName: examSittings.courseName,
  examCode: examSittings.examCode,
  date: examSittings.date,
  startMinute: examSittings.startMinute,
  minutes: examSittings.minutes,
  timeZone: examSittings.timeZone,
  format: examSittings.format,
  tool: examSittings.tool,
  demands: examSittings.demands,
  aids: examSittings.aids,
  campusOnly: examSittings.campusOnly,
  minutesEarlier: examSittings.minutesEarlier,
  minutesLater: examSittings.minutesLater,
  stayMinutes: examSittings.stayMinutes,
  deadline: examSittings.deadline,
  contactEmail: examSittings.contactEmail,
  contactPhone: examSittings.contactPhone,
  materialWay: examSittings.materialWay,
  note: examSittings.note,
  typed: examSittings.typed,
  typedBy: examSittings.typedBy,
  createdAt: examSittings.createdAt,
  cancelledAt: examSittings.cancelledAt,
  sequence: examSittings.sequence,
}

const universityColumns = { id: universities.id, name: universities.name, short: universities.short }

/** A sitting with whose it is; null when there is none. */
export async function find(
  db: Db,
  id: SittingId,
): Promise<(Sitting & { university: UniversityNamed | null }) | null> {
  const [found] = await db
    .select({ sitting: sittingColumns, university: universityColumns })
    .from(examSittings)
    .leftJoin(universities, eq(universities.id, examSittings.universityId))
    .where(eq(examSittings.id, id))
  return found ? { ...found.sitting, university: found.university } : null
}

/** Those of these ids, each with whose it is. */
export async function listNamed(db: Db, ids: readonly SittingId[]) {
  if (ids.length === 0) return []
  const rows = await db
    .select({ sitting: sittingColumns, university: universityColumns })
    .from(examSittings)
    .leftJoin(universities, eq(universities.id, examSittings.universityId))
    .where(inArray(examSittings.id, [...ids]))
  return rows.map(({ sitting, university }) => ({ ...sitting, university }))
}

/** What a list of sittings is asked for; days are both inclusive. */
export interface SittingFilter {
  from: LocalDate
  to?: LocalDate | undefined
  /** Of the course's code or name, however it is written. */
  course?: string | undefined
  universityId?: UniversityId | undefined
}

/** Letters as they are compared: lower case, without what a pattern would read as its own. */
const within = (course: string) => `%${course.toLowerCase().replace(/[%_\\]/g, '')}%`

/** SQLite lowers A to Z only, so that Swedish letters are compared in both cases. */
const lowered = (column: typeof examSittings.courseName | typeof examSittings.courseCode): SQL =>
  sql`replace(replace(replace(replace(lower(${column}), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'É', 'é')`

const asked = ({ from, to, course, universityId }: SittingFilter) => [
  gte(examSittings.date, from),
  to === undefined ? undefined : lte(examSittings.date, to),
  universityId === undefined ? undefined : eq(examSittings.universityId, universityId),
  course === undefined
    ? undefined
    : sql`(${lowered(examSittings.courseCode)} like ${within(course)} or ${lowered(examSittings.courseName)} like ${within(course)})`,
]

/** What orders a list and says where it goes on: the day and the id. */
export interface SittingPlace {
  date: LocalDate
  id: string
}

/** What universities list and anybody may see, in the order of days. Sittings that learners typed are never in it. */
export function listPublic(db: Db, filter: SittingFilter, most: number, after: SittingPlace | null = null) {
  return db
    .select({ sitting: sittingColumns, university: universityColumns })
    .from(examSittings)
    .innerJoin(universities, eq(universities.id, examSittings.universityId))
    .where(
      and(
        eq(examSittings.typed, false),
        isNull(examSittings.cancelledAt),
        ...asked(filter),
        after
          ? sql`(${examSittings.date} > ${after.date} or (${examSittings.date} = ${after.date} and ${examSittings.id} > ${after.id}))`
          : undefined,
      ),
    )
    .orderBy(asc(examSittings.date), asc(examSittings.id))
    .limit(most)
}

/** What a university lists, cancelled ones too, in the order of days. */
export function listOwn(
  db: Db,
  universityId: UniversityId,
  filter: Omit<SittingFilter, 'universityId'>,
  most: number,
): Promise<Sitting[]> {
  return db
    .select(sittingColumns)
    .from(examSittings)
    .where(and(eq(examSittings.typed, false), ...asked({ ...filter, universityId })))
    .orderBy(asc(examSittings.date), asc(examSittings.courseCode), asc(examSittings.id))
    .limit(most)
}

/** A sitting that a university lists; null when it has none such. */
export async function findOwn(db: Db, universityId: UniversityId, id: SittingId): Promise<Sitting | null> {
  const [found] = await db
    .select(sittingColumns)
    .from(examSittings)
    .where(and(listedBy(universityId), eq(examSittings.id, id)))
  return found ?? null
}

/** The sittings that a university lists on these days, cancelled ones too. */
export async function listOn(
  db: Db,
  universityId: UniversityId,
  dates: readonly LocalDate[],
): Promise<Sitting[]> {
  if (dates.length === 0) return []
  return db
    .select(sittingColumns)
    .from(examSittings)
    .where(and(listedBy(universityId), inArray(examSittings.date, [...new Set(dates)])))
}

const listedBy = (universityId: UniversityId) =>
  and(eq(examSittings.universityId, universityId), eq(examSittings.typed, false))

/** Writes sittings that a university lists; one whose id is there already is there. */
export async function add(
  tx: Db,
  universityId: UniversityId,
  sittings: readonly (SittingFacts & { id: SittingId })[],
  { createdAt, createdBy }: { createdAt: Instant; createdBy: PersonId },
): Promise<void> {
  if (sittings.length === 0) return
  await tx
    .insert(examSittings)
    .values(sittings.map((sitting) => ({ ...sitting, universityId, createdAt, createdBy })))
    .onConflictDoNothing({ target: examSittings.id })
}

/** Changes a sitting of a university. */
export async function change(
  tx: Db,
  universityId: UniversityId,
  id: SittingId,
  changed: Partial<SittingFacts> & { sequence: number; cancelledAt?: Instant },
): Promise<void> {
  await tx
    .update(examSittings)
    .set(changed)
    .where(and(listedBy(universityId), eq(examSittings.id, id)))
}
