import { write } from '#db/connect.server'
import type { UniversityEditor } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'
import * as store from './course-store.server'
import * as logStore from './edit-log-store.server'
import { savingFrom } from './edit-steps.server'
import { save } from './save-steps.server'

/**
 * Takes over an instance, and its course, that was read from elsewhere: from now on the university keeps it here, and
 * imports pass it over (decision 0035). Twice is once.
 * @returns `missing`, or `gone` for one that its source has taken away
 */
export const takeOver = (
  { universityId, id: personId }: UniversityEditor,
  id: InstanceId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'missing' | 'gone'> | Busy> =>
  write(async (tx) => {
    const known = await store.findOwn(tx, universityId, id)
    if (!known) return { ok: false, because: 'missing' } as const
    if (known.instance.state === 'gone') return { ok: false, because: 'gone' } as const
    if (known.instance.source === 'own') return { ok: true } as const
    await save(tx, [savingFrom(known, { source: 'own' }, now)])
    const { id: courseId } = known.course
    await logStore.add(tx, [
      { universityId, courseId, instanceId: id, personId, at: now, action: 'take-over' },
    ])
    return { ok: true } as const
  })
