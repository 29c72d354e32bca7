import { distanceTo } from '~/availability/room'
import type { Municipality } from '~/centres/centre'
import { listCentres } from '~/centres/list.server'
import type { UniversityId } from '~/courses/course'
import type { SearchPlace } from '~/courses/search'
import type { FacetNames } from '~/courses/search-facet-text'
import { courseProfessions, kmFrom } from '~/courses/search-place.server'
import { type ExamCentre, examCentreNear } from '~/exams/elsewhere-near'
import { universitiesElsewhere } from '~/exams/elsewhere-universities.server'
import type { Language } from '~/i18n/language'
import type { LocalDate } from '~/lib/time'

/** What a search is answered from: a town, if one is known, with the centre there that takes exams. */
export async function placeOf(
  town: Municipality | null,
  universities: readonly { id: UniversityId }[],
  today: LocalDate,
): Promise<SearchPlace & { centre: ExamCentre | null }> {
  if (!town) return { today, kmTo: null, examsAt: null, centre: null }
  const all = (await listCentres()).map(({ centre }) => ({ centre, km: distanceTo(centre, town) }))
  const centre = examCentreNear(all, town.code)
  const examsAt: ReadonlySet<UniversityId> | null = centre
    ? await universitiesElsewhere(
        universities.map(({ id }) => id),
        today,
      )
    : null
  return { today, kmTo: await kmFrom(town), examsAt, centre }
}

/** What values of facets are called. One statement. */
export async function namesFor(
  universities: readonly { id: UniversityId; name: string }[],
  centre: ExamCentre | null,
  language: Language,
): Promise<FacetNames> {
  const professions = await courseProfessions()
  return {
    professions: new Map(
      professions.map(({ id, nameSv, nameEn }) => [id, language === 'en' ? nameEn : nameSv]),
    ),
    universities: new Map(universities.map(({ id, name }) => [id, name])),
    centre: centre?.centre.name ?? null,
  }
}
