import type { ActionFunctionArgs } from '@remix-run/node'
import { acknowledgeAnswers } from '~/exams/answers-acknowledge.server'
import { LockerDeed } from '~/exams/locker-deeds'
import { doWithMaterial, toMaterial } from './material-deed.server'

export const loader = toMaterial

/** The university has said that it has the answers. */
export const action = (asked: ActionFunctionArgs) =>
  doWithMaterial(asked, 'kvitterad', (who, id, _said, { now }) =>
    acknowledgeAnswers({ side: 'centre', who }, id, now),
  )

export default LockerDeed
