import type { ActionFunctionArgs } from '@remix-run/node'
import { sendAnswers } from '~/exams/answers-send.server'
import { LockerDeed } from '~/exams/locker-deeds'
import { answerWays } from '~/exams/policy'
import { doWithMaterial, toMaterial } from './material-deed.server'

export const loader = toMaterial

/** The answers are on their way. */
export const action = (asked: ActionFunctionArgs) =>
  doWithMaterial(asked, 'skickat', async (who, id, said, { now, text }) => {
    const way = answerWays.find((one) => one === said('satt'))
    if (!way) return { unsaid: text('examMaterial.send.error') }
    return sendAnswers(who, id, { way, tracking: said('nummer').slice(0, 100) }, now)
  })

export default LockerDeed
