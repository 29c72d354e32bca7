import type { ActionFunctionArgs } from '@remix-run/node'
import { goToToilet } from '~/exams/day-toilet-out.server'
import { doDeed, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'ut', (who, id, _form, now) => goToToilet(who, id, now))

export default RefusedDayDeed
