import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { coursePlaces } from '#db/schema'
import type { CourseId, InstanceId, UniversityId } from '~/courses/course'
import { type Saving, save } from '~/courses/save-steps.server'
import type { Term } from '~/courses/term'
import { newId } from '~/lib/id'
import type { LocalDate } from '~/lib/time'

const day = (text: string) => text as LocalDate

/** A course of a university with two meetings, which can be found and applied for. @returns the id of its instance */
export async function aCourseToTake(
  tx: Db,
  universityId: UniversityId,
  over: Partial<Saving['instance']> = {},
): Promise<InstanceId> {
  const id = newId<'course'>()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  await tx
    .insert(coursePlaces)
    .values({ id: 'norrby', name: 'Norrby', municipalityCode: null, lat: 65.6, lon: 22.1 })
    .onConflictDoNothing()
  const meeting = { mandatory: true, remote: false, town: 'Norrby', note: '' }
  const saving: Saving = {
    course: {
      id: id as CourseId,
      universityId,
      code: 'KURS1',
      kind: 'course',
      titleSv: 'Omvårdnad på distans',
      titleEn: 'Nursing at a distance',
      descriptionSv: '<p>Om omvårdnad.</p>',
      descriptionEn: '',
      level: 'first',
      creditTenths: 150,
      creditSystem: 'hp',
      isced: '0913',
      sun: '',
      eligibilitySv: 'Grundläggande behörighet.',
      eligibilityEn: '',
      url: 'https://larosatet.example/kurs1',
      professions: [],
      source: 'own',
      sourceId: null,
    },
    instance: {
      id: `${id}-ht26` as InstanceId,
      courseId: id as CourseId,
      universityId,
      state: 'published',
      term: 20262 as Term,
      startsOn: day('2026-09-14'),
      endsOn: day('2027-01-15'),
      pace: 50,
      timeOfDay: 'day',
      languages: ['sv'],
      mode: 'meetings',
      mandatoryDays: 4,
      optionalDays: 0,
      meetingsText: '',
      meetings: [
        { ...meeting, startsOn: day('2026-09-21'), endsOn: day('2026-09-22') },
        { ...meeting, startsOn: day('2026-10-19'), endsOn: day('2026-10-20') },
      ],
      towns: [],
      adminTown: '',
      selection: '',
      applicationCode: 'UNI-10001',
      firstApplication: day('2026-03-15'),
      lastApplication: day('2026-04-15'),
      lateApplication: day('2026-09-10'),
      applicationUrl: '',
      places: 30,
      fee: null,
      currency: 'SEK',
      examForm: 'watched',
      source: 'own',
      sourceId: null,
      sample: false,
      publishedAt: madeMoment,
      changedAt: madeMoment,
      ...over,
    },
  }
  await save(tx, [saving])
  return saving.instance.id
}
