import type { ActionFunctionArgs } from '@remix-run/node'
import { LockerDeed } from '~/exams/locker-deeds'
import { nameOpeners } from '~/exams/material-openers.server'
import type { PersonId } from '~/identity/person'
import { doWithMaterial, toMaterial } from './material-deed.server'

export const loader = toMaterial

/** Names who opens the papers. */
export const action = (asked: ActionFunctionArgs) =>
  doWithMaterial(asked, 'oppnare', (who, id, _said, { now, all }) =>
    nameOpeners(who, id, all('person') as PersonId[], now),
  )

export default LockerDeed
