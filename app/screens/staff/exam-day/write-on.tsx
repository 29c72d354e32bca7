import type { ActionFunctionArgs } from '@remix-run/node'
import { writeOn } from '~/exams/day-write-on.server'
import { doDeed, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'fortsattning', (who, id, _form, now) => writeOn(who, id, now))

export default RefusedDayDeed
