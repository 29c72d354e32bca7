import { read } from '#db/connect.server'
import type { UniversityId } from './course'
import { type ImportId, originName } from './import'
import * as store from './import-list-store.server'

const [importsMost, problemsMost] = [10, 200]

/** Every record that an import skipped, as far as one wants to see them. Two statements. */
export const skippedBy = (id: ImportId, most: number) => store.problems(read(), id, null, most)

/**
 * The last imports that concern a university, with the records of its own that one of them skipped: the chosen one, or
 * the last. Four statements.
 * @param who somebody of the university
 */
export async function listImports({ universityId }: { universityId: UniversityId }, chosenId: string | null) {
  const db = read()
  const found = await store.imports(db, universityId, importsMost)
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0] ?? null
  const providers = chosen?.universityId ? null : await store.providersOf(db, universityId)
  const problems = chosen
    ? await store.problems(db, chosen.id, providers, problemsMost)
    : { list: [], all: 0 }
  // Where an operator keeps files is nobody else's business.
  return {
    imports: found.map((one) => ({ ...one, origin: originName(one.origin) })),
    chosenId: chosen?.id ?? null,
    problems,
  }
}
