import type { Db } from '#db/engine'
import type { UniversityId } from './course'
import { listProfessions, universitiesOf } from './course-store.server'
import { universitiesIn } from './saved-text'
import type { FacetNames } from './search-facet-text'

/** What kept searches call things by, in a language. Two statements; none where nothing is kept. */
export async function namesIn(
  db: Db,
  queries: readonly string[],
  language: 'sv' | 'en',
): Promise<FacetNames> {
  if (queries.length === 0) return { professions: new Map(), universities: new Map(), centre: null }
  const professions = await listProfessions(db)
  const universities = await universitiesOf(db, universitiesIn(queries) as UniversityId[])
  return {
    professions: new Map(
      professions.map(({ id, nameSv, nameEn }) => [id, language === 'en' ? nameEn : nameSv]),
    ),
    universities: new Map([...universities].map(([id, { name }]) => [id, name])),
    centre: null,
  }
}
