import { read, write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { touch } from './closure-store.server'
import { makePicture } from './make-picture.server'
import type { MadePicture, PictureFault } from './picture'
import * as store from './picture-store.server'
import type { SpaceId } from './space'
import { configurationOf } from './steps.server'

/** What somebody sends of a picture. */
export interface PictureWish {
  /** Null: the picture that is there stays. */
  file: Buffer | null
  caption: string
}

/**
 * Gives a space a picture, made anew of what was sent, or other words to the one it has.
 * @returns `gone` when there is no such space in use; or what is wrong with the file
 */
export async function changePicture(
  who: Manager,
  id: SpaceId,
  { file, caption }: PictureWish,
  now: Instant,
): Promise<{ ok: true } | Refusal<PictureFault | 'gone'> | Busy> {
  // Before anything is unpacked: is it theirs at all?
  if (!(await configurationOf(read(), who.centreId))?.spaces.some((one) => one.id === id))
    return { ok: false, because: 'gone' }
  const made = file ? await makePicture(file) : null
  if (made && !made.ok) return made
  return save(who, id, made?.picture ?? null, caption, now)
}

const save = (who: Manager, id: SpaceId, made: MadePicture | null, caption: string, now: Instant) =>
  write(async (tx): Promise<{ ok: true } | Refusal<'gone' | 'picture-missing'>> => {
    const configuration = await configurationOf(tx, who.centreId)
    const space = configuration?.spaces.find((one) => one.id === id)
    if (!space) return { ok: false, because: 'gone' }
    const before = space.picture
    if (made) {
      const { file, ...picture } = made
      await store.put(tx, {
        spaceId: id,
        ...picture,
        caption,
        content: file.toString('base64'),
        updatedAt: now,
      })
    } else if (before) await store.changeCaption(tx, id, caption)
    else return { ok: false, because: 'picture-missing' }
    await touch(tx, who.centreId)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'change-picture',
      subjectId: id,
      ...(before && { before: { picture: shortly(before.hash), caption: before.caption } }),
      after: { spaceId: id, picture: shortly(made?.hash ?? before?.hash ?? ''), caption },
    })
    return { ok: true }
  })

/** Enough to tell one picture from another in the log. */
const shortly = (hash: string) => hash.slice(0, 8)
