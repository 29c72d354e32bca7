import type { ActionFunctionArgs } from '@remix-run/node'
import { comeBackFromToilet } from '~/exams/day-toilet-back.server'
import { doDeed, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'in', (who, id, _form, now) => comeBackFromToilet(who, id, now))

export default RefusedDayDeed
