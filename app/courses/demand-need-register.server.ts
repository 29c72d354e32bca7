import { read, write } from '#db/connect.server'
import { limit } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { mayMailTo } from '~/identity/mail-pace-steps.server'
import { addressGroup } from '~/identity/rules'
import { folded } from '~/lib/fold'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { demandMost } from './demand'
import type { NeedWish } from './demand-need'
import * as store from './demand-need-store.server'
import { isConfirmed } from './demand-rules'
import { placesOf } from './demand-scope-store.server'
import { courseProfessions } from './search-place.server'

/** Needs that come from one place of the internet. */
const fromAPlace = limit('employer-needs', { points: 10, seconds: 3600 })

/**
 * Registers what an employer needs, and writes to the mailbox: nothing is seen of it until somebody there says that it is
 * theirs. The same again is the one that is there, and is not written to twice. The caller is answered alike.
 * @param address where the request comes from
 * @returns `gone` when there is no such municipality or profession
 */
export async function registerNeed(
  need: NeedWish,
  address: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'too-many' | 'gone'> | Busy> {
  const known = await isKnown(need)
  if (!known) return { ok: false, because: 'gone' }
  const few = await fromAPlace.take(addressGroup(address))
  const paced = few.ok ? await mayMailTo(need.contactEmail) : few
  if (!paced.ok) return { ok: false, because: 'too-many' }
  return write(async (tx) => {
    const theirs = await store.listBy(tx, need.contactEmail)
    const same = theirs.some(
      (one) =>
        one.municipalityCode === need.municipalityCode &&
        one.professionId === need.professionId &&
        folded(one.words) === folded(need.words),
    )
    // More than a mailbox may have is not told either: whoever asks may be anybody. What nobody has confirmed does not
    // count: others could fill it, and the employer's own would be dropped without a word.
    if (same || theirs.filter(isConfirmed).length >= demandMost.needs) return { ok: true } as const
    const id = newId<'employer-need'>()
    await store.add(tx, { ...need, id, state: 'unconfirmed', createdAt: now, moderatedAt: null })
    await note(tx, { fact: 'employer-need-registered', subjectId: id, at: now })
    return { ok: true } as const
  })
}

async function isKnown({ municipalityCode, professionId }: NeedWish) {
  const isPlace = (await placesOf(read(), [municipalityCode])).size > 0
  if (!isPlace || professionId === null) return isPlace
  return (await courseProfessions()).some(({ id }) => id === professionId)
}
