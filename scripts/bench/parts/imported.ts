import { setTimeout as sleep } from 'node:timers/promises'
import { count, eq, sql } from 'drizzle-orm'
import { change, close, read } from '#db/connect.server'
import { courseChanges, courseImportProblems, courseImports, courseInstances } from '#db/schema'
import { answer } from '../part'

/** Looks at what an import has come to. */
const calls = {
  /** Of the last import: how many records were read and skipped, and why; and the instances that came of it. */
  async counts() {
    const [last] = await read()
      .select()
      .from(courseImports)
      .orderBy(sql`${courseImports.startedAt} desc`)
      .limit(1)
    const because = last
      ? await read()
          .select({ because: courseImportProblems.because, times: count() })
          .from(courseImportProblems)
          .where(eq(courseImportProblems.importId, last.id))
          .groupBy(courseImportProblems.because)
      : []
    const [found] = await read()
      .select({ all: count(), different: sql<number>`count(distinct ${courseInstances.sourceId})` })
      .from(courseInstances)
      .where(eq(courseInstances.source, 'emil'))
    return {
      read: last?.readCount ?? 0,
      skipped: last?.skippedCount ?? 0,
      because: Object.fromEntries(because.map((one) => [one.because, one.times])),
      instances: found?.all ?? 0,
      duplicates: (found?.all ?? 0) - Number(found?.different ?? 0),
    }
  },
  /** How long others wait for a small write of theirs meanwhile, ms: one every 20 ms for so long. */
  async waits({ seconds }: { seconds: number }) {
    const times: number[] = []
    const until = performance.now() + seconds * 1000
    while (performance.now() < until) {
      const began = performance.now()
      await change((tx) => tx.update(courseChanges).set({ number: sql`${courseChanges.number}` }))
      times.push(performance.now() - began)
      await sleep(20)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    return { median: at(0.5), p95: at(0.95), longest: at(1) }
  },
  /** The number of the last change to any course. */
  async numbers() {
    const [row] = await read().select({ last: courseChanges.number }).from(courseChanges)
    return { last: row?.last ?? 0 }
  },
}

export type ImportedCalls = typeof calls
answer(calls, close)
