import type { ActionFunctionArgs } from '@remix-run/node'
import { unseatLearner } from '~/exams/day-unseat.server'
import { doDeed, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'angra', (who, id, _form, now) => unseatLearner(who, id, now))

export default RefusedDayDeed
