import type { ActionFunctionArgs } from '@remix-run/node'
import { acknowledgeAnswers } from '~/exams/answers-acknowledge.server'
import { LockerDeed } from '~/exams/locker-deeds'
import { doInLocker, toLocker } from './material-deed.server'

export const loader = toLocker

/** The university has the answers. */
export const action = (asked: ActionFunctionArgs) => doInLocker(asked, 'kvitterad', acknowledgeAnswers)

export default LockerDeed
