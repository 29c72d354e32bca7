import type { ActionFunctionArgs } from '@remix-run/node'
import { leaveWithoutAnswer } from '~/exams/day-leave.server'
import { doDeed, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'blankt', (who, id, form, now) => leaveWithoutAnswer(who, id, form.get('anda') === 'ja', now))

export default RefusedDayDeed
