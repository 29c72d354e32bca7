import { read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { ExamOffice, UniversityEditor } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { InstanceId, InstanceInFull } from './course'
import * as store from './course-store.server'
import { changesBetween, factsOf } from './edit-log'
import * as logStore from './edit-log-store.server'
import { savingFrom } from './edit-steps.server'
import { typedFields } from './edit-typed-text'
import { takeAway, takeOver } from './import-batch.server'
import { readingRules } from './import-reading-steps.server'
import * as importStore from './import-store.server'
import { save } from './save-steps.server'

/**
 * Gives an instance and its course, which were taken over, back to what they were read from (decision 0039): what the
 * source said last holds again at once, and every later import changes it. What it has taken away is marked as gone, and
 * whoever follows it is told. Twice is once.
 * @returns `missing`, or `own` for one that never came from elsewhere
 */
export const giveBack = (
  { universityId, id: personId }: UniversityEditor,
  id: InstanceId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'missing' | 'own'> | Busy> =>
  write(async (tx) => {
    const known = await store.findOwn(tx, universityId, id)
    if (!known) return { ok: false, because: 'missing' } as const
    if (known.instance.source !== 'own') return { ok: true } as const
    const kept = await keptOf(tx, known.instance)
    if (!kept) return { ok: false, because: 'own' } as const
    const saving = savingFrom(known, { source: 'emil' }, now)
    // An instance may have been read of a course that the university had before: that one stays its own.
    const course = known.course.sourceId === null ? known.course : saving.course
    await save(tx, [{ ...saving, course }])
    await hear(tx, id, kept, now)
    const after = (await store.findOwn(tx, universityId, id)) ?? known
    await logStore.add(tx, [
      {
        universityId,
        courseId: known.course.id,
        instanceId: id,
        personId,
        at: now,
        action: 'give-back',
        ...changesBetween(typedFields(factsOf(known), 'sv'), typedFields(factsOf(after), 'sv')),
      },
    ])
    return { ok: true } as const
  })

/** Can an instance be given back, and has its source taken it away meanwhile? One statement. */
export async function givingBack(_who: ExamOffice | UniversityEditor, known: InstanceInFull) {
  const kept = known.instance.source === 'own' ? await keptOf(read(), known.instance) : null
  return { can: kept !== null, isGone: kept !== null && kept.part.event === null }
}

/** What is kept of what the source said; null: it never said anything. */
async function keptOf(db: Db, { sourceId }: InstanceInFull['instance']) {
  const parts = await importStore.parts(db, sourceId === null ? [] : [sourceId])
  const kept = parts.get(sourceId ?? '')
  return kept?.part.kind === 'event' ? { ...kept, part: kept.part } : null
}

type Kept = NonNullable<Awaited<ReturnType<typeof keptOf>>>

/** As if the source said it now. */
async function hear(tx: Db, instanceId: InstanceId, { id, hash, part }: Kept, now: Instant) {
  const { event, position } = part
  if (!event) {
    await takeAway(tx, [instanceId], now)
    return
  }
  await importStore.putParts(tx, [{ id, hash: '', part: { ...part, instanceId } }], now)
  await takeOver(tx, [{ kind: 'event', id, hash, event, position }], await readingRules(tx), now)
}
