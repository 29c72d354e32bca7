import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readNo } from '~/exams/answer-form'
import { answerTicked, showRequests } from './requests.server'

export { meta, RequestsScreen as default } from './requests-page'

export const loader = (asked: LoaderFunctionArgs) => showRequests(asked)

/** Says no to those that are ticked, and why. */
export const action = (asked: ActionFunctionArgs) => answerTicked(asked, readNo)
