import type { ActionFunctionArgs } from '@remix-run/node'
import { LockerDeed } from '~/exams/locker-deeds'
import { registerPost } from '~/exams/material-post.server'
import { countOf, doWithMaterial, toMaterial } from './material-deed.server'

export const loader = toMaterial

/** Registers sealed post. */
export const action = (asked: ActionFunctionArgs) =>
  doWithMaterial(asked, 'post', async (who, id, said, { now, text }) => {
    const [counted, kept] = [countOf(said('antal')), said('plats')]
    if (!counted || kept === '') return { unsaid: text('examMaterial.post.error') }
    return registerPost(who, id, { counted, kept }, now)
  })

export default LockerDeed
