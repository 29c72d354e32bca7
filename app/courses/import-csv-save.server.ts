import { setTimeout as pause } from 'node:timers/promises'
import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Course, CourseId, UniversityId } from './course'
import { courseFactsOf } from './edit-fields'
import { changesBetween, factsOf } from './edit-log'
import * as logStore from './edit-log-store.server'
import { newCourseId, newInstanceId } from './edit-names-steps.server'
import { type Keeper, savingFrom, savingOfNew } from './edit-steps.server'
import { typedFields } from './edit-typed-text'
import { type ImportId, isReadStill, noCounts } from './import'
import { groundFor } from './import-csv-ground-steps.server'
import type { CsvGround, RowPlan } from './import-csv-plan'
import { planRows } from './import-csv-rows'
import * as store from './import-csv-store.server'
import * as importStore from './import-store.server'
import { type Saving, save } from './save-steps.server'

/** So many rows are one write: others wait behind it some milliseconds. */
const atOnce = 12

interface Job {
  who: Keeper
  id: ImportId
  clock: () => Instant
}

/**
 * Begins to save the rows of a file that are right, or goes on with what broke off.
 * @returns a promise of its end, to be waited for or not; `missing`, or `running` when somebody saves it already
 */
export async function saveFile(
  who: Keeper,
  id: ImportId,
  clock: () => Instant,
): Promise<{ ok: true; ended: Promise<void> } | Refusal<'missing' | 'running'>> {
  const begun = await change(async (tx) => {
    const found = await store.find(tx, who.universityId, id)
    if (!found) return { ok: false, because: 'missing' } as const
    if (isReadStill(found, false, clock())) return { ok: false, because: 'running' } as const
    await importStore.set(tx, id, { state: 'running', seenAt: clock(), endedAt: null, why: '' })
    return { ok: true } as const
  })
  if (!begun.ok) return begun
  const job = { who, id, clock }
  return { ok: true, ended: saveAll(job).catch((error: unknown) => failed(job, error)) }
}

async function saveAll(job: Job): Promise<void> {
  const { who, id, clock } = job
  const db = read()
  const found = await store.find(db, who.universityId, id)
  const [head] = await store.rows(db, id, { fates: ['head'], most: 1 })
  const as = found?.cursor?.as === 'published' ? 'published' : 'draft'
  for (let after = 0; head; ) {
    const rows = await store.rows(db, id, { fates: ['new', 'changed', 'same'], after, most: atOnce })
    const last = rows.at(-1)
    if (!last) break
    after = last.line
    const began = performance.now()
    await change((tx) => saveSome(tx, job, head.cells, rows, as))
    // Others come between: a booking never waits behind two of our writes.
    await pause(Math.min(200, Math.max(1, performance.now() - began)))
  }
  await change(async (tx) => {
    const { wrong } = await store.fates(tx, id)
    const now = clock()
    const state = wrong > 0 ? 'waiting' : 'done'
    await importStore.set(tx, id, {
      state,
      seenAt: now,
      endedAt: state === 'done' ? now : null,
      skippedCount: wrong,
    })
  })
}

/** Saves some rows, as they are seen now: somebody may have changed what they are of since they were looked through. */
async function saveSome(
  tx: Db,
  { who, id, clock }: Job,
  heads: readonly string[],
  rows: readonly store.KeptRow[],
  as: 'draft' | 'published',
) {
  const now = clock()
  const ground = await groundFor(tx, who.universityId, heads, rows, as)
  const plans = planRows(rows, ground)
  const counts = { ...noCounts, read: rows.length }
  const made = { courses: new Map<string, CourseId>(), ids: new Set<string>() }
  const savings: Saving[] = []
  const lines: logStore.NewLogLine[] = []
  for (const plan of plans) {
    if (plan.fate === 'same') counts.same += 1
    if (plan.fate !== 'new' && plan.fate !== 'changed') continue
    const saving =
      plan.fate === 'new'
        ? await newOne(tx, plan, who.universityId, made, now, ground)
        : changedOne(plan, now)
    counts[plan.fate === 'new' ? 'added' : 'changed'] += 1
    savings.push(saving)
    lines.push({ ...lineOf(saving, plan), personId: who.id, at: now })
  }
  await save(tx, savings)
  await logStore.add(tx, lines)
  await store.putRows(
    tx,
    id,
    rows.flatMap((row, at) => keptAs(row, plans[at])),
  )
  await importStore.count(tx, id, counts, now)
}

const keptAs = (row: store.KeptRow, plan: RowPlan | undefined): store.KeptRow[] =>
  plan?.fate === 'wrong'
    ? [{ ...row, fate: 'wrong', errors: plan.errors }]
    : [{ ...row, fate: 'saved', errors: null }]

type Of<Fate extends RowPlan['fate']> = Extract<RowPlan, { fate: Fate }>

async function newOne(
  tx: Db,
  plan: Of<'new'>,
  universityId: UniversityId,
  made: { courses: Map<string, CourseId>; ids: Set<string> },
  now: Instant,
  ground: CsvGround,
): Promise<Saving> {
  const { facts, sourceId, state } = plan
  const taken = new Set<string>(made.courses.values())
  const courseId =
    plan.courseId ?? made.courses.get(facts.code) ?? (await newCourseId(tx, universityId, facts, taken))
  made.courses.set(facts.code, courseId)
  const id = await newInstanceId(tx, universityId, facts, made.ids)
  made.ids.add(id)
  const known = [...ground.full.values()].find(({ course }) => course.id === courseId)?.course
  const course: Course = known ?? {
    ...courseFactsOf(facts),
    id: courseId,
    universityId,
    source: 'own',
    sourceId: null,
  }
  return savingOfNew(ownIfWritten(course, facts), facts, { id, sourceId, state }, now)
}

/** Whose course was read from elsewhere has taken it over by writing in it (decision 0035). */
const ownIfWritten = (course: Course, facts: Of<'new'>['facts']): Course =>
  JSON.stringify(courseFactsOf({ ...facts, ...course })) === JSON.stringify(courseFactsOf(facts))
    ? course
    : { ...course, source: 'own' }

function changedOne({ known, facts, state }: Of<'changed'>, now: Instant): Saving {
  const publishedAt = state === 'published' ? (known.instance.publishedAt ?? now) : known.instance.publishedAt
  const saving = savingFrom(known, { facts, state, publishedAt }, now)
  return { ...saving, course: { ...saving.course, source: ownIfWritten(known.course, facts).source } }
}

const lineOf = ({ course, instance }: Saving, plan: Of<'new'> | Of<'changed'>) => ({
  universityId: course.universityId,
  courseId: course.id,
  instanceId: instance.id,
  action: 'file' as const,
  ...(plan.fate === 'changed' &&
    changesBetween(typedFields(factsOf(plan.known), 'sv'), typedFields(plan.facts, 'sv'))),
})

async function failed({ id, clock }: Job, error: unknown): Promise<void> {
  const why = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
  await change((tx) =>
    importStore.set(tx, id, { state: 'failed', why, endedAt: clock(), seenAt: clock() }),
  ).catch(() => undefined)
}
