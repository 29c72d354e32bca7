import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import * as calls from './demand-call-store.server'
import * as store from './demand-wish-store.server'

/** What is kept of somebody's wishes, for whoever asks for their own data. Two statements. */
export async function wishesToHandOut(db: Db, personId: PersonId) {
  const wishes = await store.listOwn(db, personId)
  const asked = await calls.listAbout(db, personId)
  return wishes.map(({ personId: _who, ...wish }) => ({
    ...wish,
    calls: asked
      .filter(({ interestId }) => interestId === wish.id)
      .map(({ call }) => ({ university: call.universityName, sentAt: call.sentAt, answer: call.answer })),
  }))
}

/** Forgets who wished, with what they wrote: what they wished for still counts. For whoever erases somebody. */
export const forgetWishes = (tx: Db, personId: PersonId) => store.forgetWho(tx, personId)
