import type { ActionFunctionArgs } from '@remix-run/node'
import { LockerDeed } from '~/exams/locker-deeds'
import { loseMaterial } from '~/exams/material-lose.server'
import { doWithMaterial, toMaterial } from './material-deed.server'

export const loader = toMaterial

/** It was not ready after all. */
export const action = (asked: ActionFunctionArgs) =>
  doWithMaterial(asked, 'saknas', async (who, id, said, { now, text }) =>
    said('orsak') === ''
      ? { unsaid: text('examMaterial.lost.error') }
      : loseMaterial(who, id, said('orsak'), now),
  )

export default LockerDeed
