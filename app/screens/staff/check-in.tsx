import type { ActionFunctionArgs } from '@remix-run/node'
import { checkIn } from '~/booking/check-in.server'
import { bookingOf, doDeed } from './deed.server'
import { RefusedDeed } from './deed-refused'

export const loader = bookingOf
export const action = (asked: ActionFunctionArgs) => doDeed(asked, 'incheckning', checkIn)

export default RefusedDeed
