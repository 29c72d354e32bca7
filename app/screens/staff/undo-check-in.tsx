import type { ActionFunctionArgs } from '@remix-run/node'
import { undoCheckIn } from '~/booking/undo-check-in.server'
import { bookingOf, doDeed } from './deed.server'
import { RefusedDeed } from './deed-refused'

export const loader = bookingOf
export const action = (asked: ActionFunctionArgs) => doDeed(asked, 'utcheckning', undoCheckIn)

export default RefusedDeed
