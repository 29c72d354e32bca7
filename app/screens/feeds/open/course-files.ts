import { toEmil3 } from '~/courses/emil-write'
import { openInstances, openProviders } from '~/courses/open-catalogue.server'
import { csvMark, csvRows } from '~/lib/csv'
import type { LocalDate } from '~/lib/time'
import { courseColumns, courseRecord, courseRow } from './course-record'
import { licences } from './licences'

/** The catalogue as a table. */
export async function* coursesCsv(today: LocalDate, origin: string): AsyncGenerator<string> {
  yield csvMark + csvRows([courseColumns])
  for await (const some of openInstances(today))
    yield csvRows(some.map((one) => courseRow(courseRecord(one, origin))))
}

/** The catalogue as JSON, one instance a line. */
export async function* coursesJson(today: LocalDate, origin: string): AsyncGenerator<string> {
  const about = { licence: licences.free, date: today, page: `${origin}/data` }
  yield `${JSON.stringify(about).slice(0, -1)},"items":[`
  yield* listed(today, (one) => [courseRecord(one, origin)])
  yield '\n]}\n'
}

/** The catalogue as the national service tells of it (SS 10700:2024): each course before its instances. */
export async function* coursesEmil(today: LocalDate): AsyncGenerator<string> {
  const providerOf = await openProviders()
  let told = ''
  yield '['
  yield* listed(today, (one) => {
    const { info, event } = toEmil3(one, providerOf(one))
    const isTold = told === info.id
    told = info.id
    return isTold ? [event] : [info, event]
  })
  yield '\n]\n'
}

type Open = Parameters<typeof courseRecord>[0]

/** What is made of each instance, as elements of a list in JSON. */
async function* listed(today: LocalDate, elements: (one: Open) => unknown[]): AsyncGenerator<string> {
  let before = '\n'
  for await (const some of openInstances(today)) {
    yield before + some.flatMap((one) => elements(one).map((each) => JSON.stringify(each))).join(',\n')
    before = ',\n'
  }
}
