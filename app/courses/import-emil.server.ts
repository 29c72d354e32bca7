import { change, read } from '#db/connect.server'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant } from '~/lib/time'
import type { ImportCounts, ImportId } from './import'
import { type Begun, begin } from './import-begin-steps.server'
import { type Ended, readPages } from './import-pages.server'
import { readingRules } from './import-reading-steps.server'
import { endMissing } from './import-rest.server'
import { markOf } from './import-source.server'
import * as store from './import-store.server'

/** How an import is made. */
export interface ImportSetting {
  clock: () => Instant
  signal?: AbortSignal
  /** Everything, though only what has changed could be asked for. */
  isWhole?: boolean
  /** Is told how far it is. */
  say?: (counts: ImportCounts) => void
}

/** What an import was. `unchanged`: the origin says that it is what it was. */
export interface Imported {
  ok: true
  id: ImportId
  counts: ImportCounts
  wentOn: boolean
  unchanged: boolean
}

/** So long before the last import began is asked for again: clocks differ. */
const overlapMs = dayMs
/** So often it gives a sign of life. */
const beatMs = 15_000

/**
 * Reads EMIL from a file or an address, of the chosen providers what can be studied without moving. What has been
 * killed or has failed goes on where it was. Twice the same changes nothing.
 * @returns what became of the records; `under-way` when somebody reads it already, `no-file`, or why it broke off
 */
export async function importEmil(
  origin: string,
  setting: ImportSetting,
): Promise<Imported | (Refusal & { what?: string })> {
  const { clock, isWhole = false } = setting
  const mark = await markOf(origin)
  if (mark === null) return { ok: false, because: 'no-file' }
  const rules = await readingRules(read())
  const begun = await change((tx) => begin(tx, { origin, mark, rules: rules.version, isWhole }, clock()))
  if (!begun.ok) return begun
  const alive = () => change((tx) => store.set(tx, begun.id, { seenAt: clock() })).catch(() => undefined)
  const beat = setInterval(alive, beatMs)
  try {
    const ended = await readPages({ ...begun, rules, setting, origin })
    if (!ended.ok) return await failed(begun.id, ended, setting)
    if (!ended.unchanged) await endMissing(begun.id, begun.startedAt, clock)
    const counts = await done(begun, ended, rules.version, clock)
    return { ok: true, id: begun.id, counts, wentOn: begun.wentOn, unchanged: ended.unchanged }
  } finally {
    clearInterval(beat)
  }
}

/** Writes down that it has been read to its end, and what to ask for the next time. */
function done({ id, startedAt }: Begun, { marks, format }: Ended, rules: string, clock: () => Instant) {
  const updatedSince = new Date(startedAt - overlapMs).toISOString().slice(0, 19)
  return change(async (tx) => {
    const now = clock()
    const validators = { ...marks, rules, updatedSince }
    await store.set(tx, id, { state: 'done', endedAt: now, seenAt: now, cursor: null, validators, format })
    return store.countsOf(tx, id)
  })
}

async function failed<R extends Refusal & { what?: string }>(
  id: ImportId,
  answer: R,
  { clock, signal }: ImportSetting,
): Promise<R> {
  const state = signal?.aborted ? ('stopped' as const) : ('failed' as const)
  const why = [answer.because, answer.what].filter(Boolean).join(': ').slice(0, 300)
  await change((tx) => store.set(tx, id, { state, why, endedAt: clock(), seenAt: clock() }))
  return answer
}
