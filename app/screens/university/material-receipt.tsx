import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { acknowledgeAnswers } from '~/exams/answers-acknowledge.server'
import { LockerRefused } from '~/exams/locker-parts'
import { doInLocker, toLocker } from './material-deed.server'

export const loader = toLocker

/** The university has the answers. */
export const action = (asked: ActionFunctionArgs) => doInLocker(asked, 'kvitterad', acknowledgeAnswers)

export default function Screen() {
  const refused = useActionData<typeof action>()
  return refused ? <LockerRefused {...refused} /> : null
}
