import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { touch } from './closure-store.server'
import * as store from './picture-store.server'
import type { SpaceId } from './space'
import { configurationOf } from './steps.server'

/** Takes the picture of a space away; `gone` when there is none. */
export function removePicture(
  who: Manager,
  id: SpaceId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const configuration = await configurationOf(tx, who.centreId)
    const before = configuration?.spaces.find((one) => one.id === id)?.picture
    if (!before) return { ok: false, because: 'gone' } as const
    await store.remove(tx, id)
    await touch(tx, who.centreId)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'remove-picture',
      subjectId: id,
      before: { spaceId: id, picture: before.hash.slice(0, 8), caption: before.caption },
    })
    return { ok: true } as const
  })
}
