import { createHash } from 'node:crypto'
import type { Db } from '#db/engine'
import { slugOf } from '~/lib/slug'
import type { Instant } from '~/lib/time'
import type { Course, CourseId, InstanceId, UniversityId } from './course'
import * as courseStore from './course-store.server'
import type { EmilEvent } from './emil-event'
import type { EmilInfo } from './emil-info'
import type { Instanced } from './emil-instance'
import * as store from './import-store.server'
import type { Saving } from './save-steps.server'
import { termName } from './term'

/** An instance that is to be written, as the source tells it. */
export interface Ready {
  event: EmilEvent
  info: EmilInfo
  universityId: UniversityId
  found: Extract<Instanced, { ok: true }>
}

interface Prepared {
  event: EmilEvent
  saving: Saving
  isNew: boolean
  /** It was there to be found, and is cancelled now. */
  isEnding: boolean
  /** It was cancelled or taken away, and is given after all. */
  isReturning: boolean
}

/**
 * Finds out under which ids instances and their courses are written: the ones they have, else names for addresses.
 * A course that its university keeps itself stays as it is, and an instance that it keeps itself is passed over.
 */
export async function savingsOf(
  tx: Db,
  all: readonly Ready[],
  now: Instant,
): Promise<{ savings: Prepared[]; passed: { event: EmilEvent; id: InstanceId }[] }> {
  if (all.length === 0) return { savings: [], passed: [] }
  // What two terms say of one course: the later one is right.
  const ready = [...all].sort((a, b) => a.event.term - b.event.term)
  const instances = await store.knownInstances(tx, {
    ids: ready.map(instanceSlug),
    sourceIds: ready.map(({ event }) => event.id),
    applicationCodes: ready.map(({ found }) => found.instance.applicationCode).filter(Boolean),
  })
  const courses = await coursesFor(tx, ready)
  const passed: { event: EmilEvent; id: InstanceId }[] = []
  const savings: Prepared[] = []
  for (const one of ready) {
    const theirs = instances.find((known) => isTheirOwn(known, one))
    if (theirs) {
      passed.push({ event: one.event, id: theirs.id })
      continue
    }
    const known = instances.find((k) => k.sourceId === one.event.id && k.universityId === one.universityId)
    const id = known?.id ?? freeId(instanceSlug(one), one.event.id, instances)
    const course = courses(one)
    const saving = savingOf(one, { id, course, known: known ?? null }, now)
    const { event, universityId } = one
    const isEnding = known?.state === 'published' && saving.instance.state === 'cancelled'
    const isReturning =
      (known?.state === 'cancelled' || known?.state === 'gone') && saving.instance.state === 'published'
    savings.push({ event, saving, isNew: !known, isEnding, isReturning })
    if (!known) instances.push(remembered(id, event.id, universityId, saving))
  }
  return { savings, passed }
}

const remembered = (
  id: InstanceId,
  sourceId: string,
  universityId: UniversityId,
  { instance }: Saving,
): store.KnownInstance => ({ ...instance, id, sourceId, universityId })

/** Kept by the university itself: what it has written, or taken over (decision 0035). */
const isTheirOwn = (known: store.KnownInstance, { event, found, universityId }: Ready) =>
  known.source === 'own' &&
  known.universityId === universityId &&
  (known.sourceId === event.id ||
    (known.applicationCode !== '' &&
      known.applicationCode === found.instance.applicationCode &&
      known.term === found.instance.term))

/** `ltu-lyfeg-83156-ht26`, as people read it in addresses. */
function instanceSlug({ event, info, universityId, found }: Ready): InstanceId {
  if (event.own) return event.own.id as InstanceId
  const number = found.instance.applicationCode.replace(/^[^\d]*-/, '')
  const name = slugOf(
    `${universityId} ${info.facts.code || lastOf(info.base)} ${number} ${termName(event.term)}`,
  )
  return (name || slugOf(event.id)) as InstanceId
}

const courseSlug = ({ info, universityId }: Ready): CourseId =>
  (info.own?.id ??
    (slugOf(`${universityId} ${info.facts.code || lastOf(info.base)}`) || slugOf(info.base))) as CourseId

const lastOf = (id: string) => id.split('.').slice(2).join(' ')

/** The name, with a mark of what it is of where another has it. */
function freeId<Name extends string>(name: Name, sourceId: string, taken: readonly { id: string }[]): Name {
  if (!taken.some(({ id }) => id === name)) return name
  return `${name}-${createHash('sha256').update(sourceId).digest('hex').slice(0, 8)}` as Name
}

/** Looks up the courses of all, and answers which is one's. */
async function coursesFor(tx: Db, ready: readonly Ready[]): Promise<(one: Ready) => Saving['course']> {
  const ids = await store.knownCourses(tx, {
    ids: ready.map(courseSlug),
    sourceIds: ready.map(({ info }) => info.base),
    codes: ready.map(({ info }) => info.facts.code).filter(Boolean),
  })
  const known: Course[] = await courseStore.listCourses(tx, ids)
  const terms = await store.lastTerms(
    tx,
    known.map(({ id }) => id),
  )
  return (one) => {
    const { info, universityId, event, found } = one
    const theirs = known.filter((course) => course.universityId === universityId)
    const own = theirs.find(({ source, code }) => source === 'own' && code !== '' && code === info.facts.code)
    if (own) return own
    const before = theirs.find(({ sourceId }) => sourceId === info.base)
    if (before?.source === 'own') return before
    if (before && (terms.get(before.id) ?? 0) > event.term) return before
    const id = before?.id ?? freeId(courseSlug(one), info.base, known)
    const course: Course = { ...found.course, id, universityId, source: 'emil', sourceId: info.base }
    if (before) known.splice(known.indexOf(before), 1)
    known.push(course)
    return course
  }
}

function savingOf(
  { event, universityId, found }: Ready,
  { id, course, known }: { id: InstanceId; course: Saving['course']; known: store.KnownInstance | null },
  now: Instant,
): Saving {
  return {
    course,
    instance: {
      ...found.instance,
      id,
      courseId: course.id,
      universityId,
      state: found.isCancelled ? 'cancelled' : 'published',
      source: 'emil',
      sourceId: event.id,
      sample: event.own?.sample ?? false,
      publishedAt: known?.publishedAt ?? now,
      changedAt: now,
    },
  }
}
