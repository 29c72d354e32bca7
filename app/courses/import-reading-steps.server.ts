import { createHash } from 'node:crypto'
import type { Db } from '#db/engine'
import { listProfessions } from './course-store.server'
import type { Rules } from './import-batch.server'
import * as rulesStore from './import-rules-store.server'

/** What operators keep, with one name for the lists that every record is read by, and one for all of it. */
export interface ReadingRules extends Rules {
  lists: string
  version: string
}

/** Changes when the same record is read otherwise than before: then everything is read anew. */
const readingVersion = 2

/** By what records are read now. Three statements. */
export async function readingRules(db: Db): Promise<ReadingRules> {
  const [providers, places, professions] = [
    await rulesStore.providers(db),
    await rulesStore.places(db),
    await listProfessions(db),
  ]
  const lists = nameOf([readingVersion, places, professions])
  return { providers, places, professions, lists, version: nameOf([lists, [...providers].sort()]) }
}

const nameOf = (all: unknown) => createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16)
