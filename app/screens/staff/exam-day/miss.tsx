import type { ActionFunctionArgs } from '@remix-run/node'
import { markNoShow } from '~/exams/day-miss.server'
import { doDeed, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'uteblivande', (who, id, _form, now) => markNoShow(who, id, now))

export default RefusedDayDeed
