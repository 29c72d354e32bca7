import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { InstanceId, UniversityId } from './course'
import * as courseStore from './course-store.server'
import type { EmilEvent } from './emil-event'
import type { EmilInfo } from './emil-info'
import { type EmilLists, instanceOf } from './emil-instance'
import { type EventPart, type ImportCounts, type InfoPart, noCounts } from './import'
import { type Ready, savingsOf } from './import-savings.server'
import * as store from './import-store.server'
import { save } from './save-steps.server'

/** A record that has been read: what it says, or null when it has been taken away or is not for us. */
export type Reading =
  | { kind: 'info'; id: string; hash: string; info: EmilInfo | null }
  | { kind: 'event'; id: string; hash: string; event: EmilEvent | null; position: number }

/** What an import goes by. */
export interface Rules extends EmilLists {
  providers: ReadonlyMap<string, UniversityId>
}

/**
 * Takes records over: their instances are saved, or marked as gone, and what has been kept of them for the next time.
 * What is the same as before is left alone.
 * @returns what became of them
 */
export async function takeOver(
  tx: Db,
  readings: readonly Reading[],
  rules: Rules,
  now: Instant,
): Promise<ImportCounts> {
  const work = await begun(tx, readings, rules, now)
  for (const reading of readings) {
    if (reading.kind === 'info') heardInfo(work, reading)
    else heardEvent(work, reading)
  }
  await finish(tx, work)
  return work.counts
}

interface Work {
  rules: Rules
  now: Instant
  counts: ImportCounts
  kept: Map<string, store.KeptPart>
  changed: Set<string>
  ready: Map<string, Ready>
  gone: Map<string, InstanceId>
}

/** Everything that has been kept of the records, and of what hangs together with them. */
async function begun(tx: Db, readings: readonly Reading[], rules: Rules, now: Instant): Promise<Work> {
  const ids = new Set<string>()
  for (const one of readings) {
    ids.add(one.id)
    if (one.kind === 'event' && one.event) ids.add(one.event.education)
  }
  const kept = await store.parts(tx, [...ids])
  const heard = new Set(readings.filter(({ kind }) => kind === 'info').map(({ id }) => id))
  const near = [...kept.values()].flatMap(({ id, part }) =>
    part.kind === 'info' && heard.has(id) ? part.events : [],
  )
  const more = await store.parts(
    tx,
    [...new Set(near)].filter((id) => !kept.has(id)),
  )
  for (const [id, part] of more) kept.set(id, part)
  return { rules, now, counts: { ...noCounts }, kept, changed: new Set(), ready: new Map(), gone: new Map() }
}

function put(work: Work, one: store.KeptPart) {
  work.kept.set(one.id, one)
  work.changed.add(one.id)
}

const infoPart = (work: Work, id: string): InfoPart => {
  const part = work.kept.get(id)?.part
  return part?.kind === 'info' ? part : { kind: 'info', info: null, events: [] }
}

const eventPart = (work: Work, id: string): EventPart | null => {
  const part = work.kept.get(id)?.part
  return part?.kind === 'event' ? part : null
}

function heardInfo(work: Work, { id, hash, info }: Extract<Reading, { kind: 'info' }>) {
  const known = work.kept.get(id)
  if (!known && !info) return
  if (known && known.hash === hash) return
  const { events } = infoPart(work, id)
  put(work, { id, hash, part: { kind: 'info', info, events } })
  for (const event of events) if (eventPart(work, event)?.event?.education === id) settle(work, event)
}

function heardEvent(work: Work, reading: Extract<Reading, { kind: 'event' }>) {
  const { id, hash, event, position } = reading
  const known = work.kept.get(id)
  const before = eventPart(work, id)
  if (!event) {
    if (!before?.event) work.counts.passed += 1
    else end(work, id, hash)
    return
  }
  if (known?.hash === hash && before) {
    if (!before.event) work.counts.passed += 1
    else if (before.instanceId) work.counts.same += 1
    else put(work, { ...known, part: { ...before, position } })
    return
  }
  const { info } = infoPart(work, event.education)
  if (!before && info && !instanceOf(info, event, work.rules, todayOf(work)).ok) {
    // Nothing of it is kept: the next reading looks at it anew.
    work.counts.passed += 1
    return
  }
  put(work, { id, hash, part: { kind: 'event', event, instanceId: before?.instanceId ?? null, position } })
  link(work, id, event.education)
  settle(work, id)
}

const todayOf = ({ now }: Work) => localDate(now, homeZone)

/** The course knows which events need it, also when it is not there yet. */
function link(work: Work, id: string, education: string) {
  const part = infoPart(work, education)
  if (part.events.includes(id)) return
  const hash = work.kept.get(education)?.hash ?? ''
  put(work, { id: education, hash, part: { ...part, events: [...part.events, id] } })
}

/** An event whose course is known becomes an instance; whose course is not, or no more, waits. */
function settle(work: Work, id: string) {
  const part = eventPart(work, id)
  if (!part?.event) return
  const { info } = infoPart(work, part.event.education)
  if (!info) {
    if (part.instanceId) work.gone.set(id, part.instanceId)
    return
  }
  const found = instanceOf(info, part.event, work.rules, todayOf(work))
  const universityId = part.event.providers.map((one) => work.rules.providers.get(one)).find(Boolean)
  if (found.ok && universityId) {
    work.gone.delete(id)
    work.ready.set(id, { event: part.event, info, universityId, found })
  } else if (part.instanceId) {
    end(work, id, work.kept.get(id)?.hash ?? '')
  } else {
    work.counts.passed += 1
    put(work, { id, hash: work.kept.get(id)?.hash ?? '', part: { ...part, event: null } })
  }
}

/** What was there is there no more. */
function end(work: Work, id: string, hash: string) {
  const part = eventPart(work, id)
  if (!part) return
  work.ready.delete(id)
  if (part.instanceId) work.gone.set(id, part.instanceId)
  else work.counts.passed += 1
  put(work, { id, hash, part: { ...part, event: null } })
}

async function finish(tx: Db, work: Work) {
  const { counts, now } = work
  const { savings, passed } = await savingsOf(tx, [...work.ready.values()], now)
  for (const { event, saving, isNew } of savings) {
    counts[isNew ? 'added' : 'changed'] += 1
    const kept = work.kept.get(event.id)
    const part = eventPart(work, event.id)
    if (!kept || !part) continue
    // Its provider is another university's now: what the first one had is there no more.
    if (part.instanceId && part.instanceId !== saving.instance.id) work.gone.set(event.id, part.instanceId)
    put(work, { ...kept, part: { ...part, instanceId: saving.instance.id } })
  }
  counts.passed += passed.length
  // What its source says of it is kept all the same: it holds again when it is given back.
  for (const { event, id } of passed) {
    const kept = work.kept.get(event.id)
    const part = eventPart(work, event.id)
    if (kept && part) put(work, { ...kept, part: { ...part, instanceId: id } })
  }
  const all = savings.map(({ saving }) => saving)
  await save(tx, all)
  const ended = await takeAway(tx, [...work.gone.values()], now)
  counts.gone += ended
  counts.same += work.gone.size - ended
  const idsOf = (some: typeof savings) => some.map(({ saving }) => saving.instance.id)
  await tell(tx, idsOf(savings.filter(({ isEnding }) => isEnding)), 'cancelled', now)
  await tell(tx, idsOf(savings.filter(({ isReturning }) => isReturning)), 'published', now)
  await store.putParts(
    tx,
    [...work.changed].flatMap((id) => work.kept.get(id) ?? []),
    now,
  )
}

/**
 * Marks instances as taken away by their source: what learners tied to them stays, and they are told.
 * @returns how many there were that had not been marked yet
 */
export async function takeAway(tx: Db, ids: readonly InstanceId[], now: Instant): Promise<number> {
  // What its university has taken over is no more the source's to take away.
  const found = (await courseStore.listByIds(tx, ids)).filter(
    ({ instance }) => instance.state !== 'gone' && instance.source === 'emil',
  )
  await save(
    tx,
    found.map(({ course, instance: { number: _number, version: _version, ...instance } }) => ({
      course,
      instance: { ...instance, state: 'gone' as const, changedAt: now },
    })),
  )
  const shown = found.filter(({ instance }) => instance.state === 'published')
  await tell(
    tx,
    shown.map(({ instance }) => instance.id),
    'gone',
    now,
  )
  return found.length
}

/** Whoever studies it or has saved it hears of it. */
async function tell(
  tx: Db,
  ids: readonly InstanceId[],
  state: 'cancelled' | 'gone' | 'published',
  now: Instant,
) {
  for (const subjectId of (await store.followersOf(tx, ids)).keys()) {
    await note(tx, { fact: 'course-ended', subjectId, at: now, detail: { state } })
  }
}
