import { read } from '#db/connect.server'
import { mergedInto } from '~/identity/close-steps.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import * as register from './register-store.server'

/** The account that one was merged into, where this staff member's centre knows it; null otherwise. */
export async function findMerged({ centreId }: Staff, id: PersonId): Promise<PersonId | null> {
  const into = await mergedInto(read(), id)
  return into && (await register.find(read(), centreId, into)) ? into : null
}
