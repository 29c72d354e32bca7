import { change, close, migrate } from '#db/connect.server'
import { madeMoment } from '#db/made'
import { writeFacts } from '#db/seed/write.server'
import { writeCourseCrowd, writeCourseFacts } from '#db/seed/write-courses.server'
import type { UniversityId } from '~/courses/course'
import type { Search } from '~/courses/search'
import { searchCourses } from '~/courses/search.server'
import { kmFrom } from '~/courses/search-place.server'
import { type BareSearch, openBareSearch } from '../bare-search'
import { today } from '../ground'
import { answer } from '../part'

let opened: BareSearch | null = null
/** Once the tables are there. */
function bare() {
  opened ??= openBareSearch()
  return opened
}
const sorsele = { lat: 65.53, lon: 17.54 }

/** Writes courses and searches them. */
const calls = {
  async fill({ count }: { count: number }) {
    await migrate()
    await change(writeFacts)
    await change(writeCourseFacts)
    const began = performance.now()
    await writeCourseCrowd(count, today, madeMoment)
    return performance.now() - began
  },
  /** A search as the screen makes it, ms and hits. The town's distances are read before, as they are no part of it. */
  async search({ words, chosen, sort }: Search) {
    const place = { today, kmTo: await kmFrom(sorsele), examsAt: new Set(['ltu' as UniversityId]) }
    const began = performance.now()
    const { total } = await searchCourses({ words, chosen, sort }, place, { from: 0, most: 20 })
    return { ms: performance.now() - began, total }
  },
  /** The same words asked of the engine alone. */
  async bare({ words }: { words: readonly string[] }) {
    const began = performance.now()
    const total = await bare().ranked(words)
    return { ms: performance.now() - began, total }
  },
}

export type SearchingCalls = typeof calls
answer(calls, async () => {
  await opened?.close()
  await close()
})
