import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerTicked, showRequests } from './requests.server'

export { meta, RequestsScreen as default } from './requests-page'

export const loader = (asked: LoaderFunctionArgs) => showRequests(asked)

/** Says yes to those that are ticked. */
export const action = (asked: ActionFunctionArgs) =>
  answerTicked(asked, () => ({ ok: true, value: { says: 'yes', reason: '', anonymityCode: '' } }))
