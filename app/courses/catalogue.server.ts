import { aside, read } from '#db/connect.server'
import { type Catalogue, enter, learn, leave, newCatalogue } from './catalogue'
import * as store from './catalogue-store.server'
import { listProfessions } from './course-store.server'
import { subjects } from './subjects'

/** What this process remembers, and up to which change; the database's own, so that a test's next one starts anew. */
let remembered: { catalogue: Catalogue; upTo: number } = { catalogue: newCatalogue(), upTo: 0 }
let catchingUp: Promise<void> | null = null

const atOnce = 5_000

/**
 * Every published instance, as of the last change that has been committed (docs/decisions/0032). One statement when
 * nothing has changed; what has changed is read beside the thread that serves everybody.
 */
export async function currentCatalogue(): Promise<Catalogue> {
  const last = await store.lastChange(read())
  if (last < remembered.upTo) remembered = { catalogue: newCatalogue(), upTo: 0 }
  while (remembered.upTo < last) {
    catchingUp ??= catchUp().finally(() => {
      catchingUp = null
    })
    await catchingUp
  }
  return remembered.catalogue
}

async function catchUp() {
  const last = await store.lastChange(read())
  const mine = remembered
  const professions = await listProfessions(read())
  learn(mine.catalogue, [
    ...professions.flatMap(({ nameSv, nameEn, alsoCalled }) => [nameSv, nameEn, alsoCalled]),
    ...Object.values(subjects).flatMap(({ sv, en }) => [sv, en]),
  ])
  for (;;) {
    const changes = await store.listChanged(aside(), mine.upTo, atOnce)
    for (const { number, row } of changes) {
      if (row) enter(mine.catalogue, row)
      else leave(mine.catalogue, number)
    }
    mine.upTo =
      changes.length < atOnce
        ? Math.max(last, changes.at(-1)?.changed ?? 0)
        : (changes.at(-1)?.changed ?? last)
    if (changes.length < atOnce) return
  }
}
