import { read } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import type { SessionKey, SignedIn, Token } from './key'
import * as keys from './key-store.server'
import type { Learner, Role } from './person'
import * as store from './store.server'

/** Where somebody is signed in: here first, then the latest. */
export async function listSessions(who: Learner, here: SessionKey, now: Instant): Promise<SignedIn[]> {
  const found = await keys.listSessions(read(), who.id, now)
  return found
    .map(({ key, device, createdAt }) => ({ device, since: createdAt, here: key === here }))
    .sort((a, b) => Number(b.here) - Number(a.here))
}

/** Somebody's API keys, latest first. */
export const listTokens = (who: Learner): Promise<Token[]> => keys.listTokens(read(), who.id)

/** The roles somebody holds, each with the name of its centre, university or network. */
export const listRoles = (who: Learner): Promise<{ role: Role; where: string }[]> =>
  store.rolesOf(read(), who.id)

/** The centres that somebody works at, by name, with their role there. */
export const listWorkplaces = (who: Learner) => store.workplacesOf(read(), who.id)

/** Does the installation wait to be set up? Only while nobody has an account. */
export const waitsForSetUp = async (): Promise<boolean> => !(await store.isAnybody(read()))
