import type { Id } from '~/lib/id'
import { newId } from '~/lib/id'
import type { Db } from './engine'
import { madeMoment } from './made'
import { aMunicipality, aUniversity } from './make'
import { aPerson } from './make-people'
import * as tables from './schema'

/** A nurse, who is in the list of professions once. */
export async function aProfession(db: Db, id = 'nurse') {
  const row = { id: id as Id<'profession'>, nameSv: 'Sjuksköterska', nameEn: 'Nurse', position: 0 }
  await db.insert(tables.professions).values(row).onConflictDoNothing()
  return row
}

/** A programme for nurses, of a university of its own unless told otherwise; nothing of it can be searched. */
export async function aTaughtCourse(db: Db, over: Partial<typeof tables.courses.$inferInsert> = {}) {
  const profession = await aProfession(db)
  const row: typeof tables.courses.$inferInsert = {
    id: newId<'course'>(),
    universityId: over.universityId ?? (await aUniversity(db)).id,
    code: 'SSK',
    kind: 'programme',
    titleSv: 'Sjuksköterskeprogrammet',
    titleEn: 'Nursing',
    level: 'first',
    professions: [profession.id],
    source: 'own',
    ...over,
  }
  await db.insert(tables.courses).values(row)
  return row
}

/** A wish for a nurse's education, of somebody in a municipality of their own unless told otherwise. */
export async function anInterest(db: Db, over: Partial<typeof tables.courseInterests.$inferInsert> = {}) {
  const row: typeof tables.courseInterests.$inferInsert = {
    id: newId<'course-interest'>(),
    personId: over.personId === undefined ? (await aPerson(db)).id : over.personId,
    municipalityCode: over.municipalityCode ?? (await aMunicipality(db)).code,
    professionId: over.courseId ? null : (await aProfession(db)).id,
    wish: '',
    createdAt: madeMoment,
    ...over,
  }
  await db.insert(tables.courseInterests).values(row)
  return row
}

/** What an employer needs, confirmed and waiting for staff. */
export async function aNeed(db: Db, over: Partial<typeof tables.employerNeeds.$inferInsert> = {}) {
  const row: typeof tables.employerNeeds.$inferInsert = {
    id: newId<'employer-need'>(),
    municipalityCode: over.municipalityCode ?? (await aMunicipality(db)).code,
    employer: 'Region Norr',
    contactEmail: `${newId().slice(-12)}@arbetsgivare.example`,
    words: 'Sjuksköterskor till hemsjukvården.',
    people: 6,
    state: 'waiting',
    createdAt: madeMoment,
    ...over,
  }
  await db.insert(tables.employerNeeds).values(row)
  return row
}
