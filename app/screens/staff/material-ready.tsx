import type { ActionFunctionArgs } from '@remix-run/node'
import { LockerDeed } from '~/exams/locker-deeds'
import { haveMaterial } from '~/exams/material-ready.server'
import { countOf, doWithMaterial, toMaterial } from './material-deed.server'

export const loader = toMaterial

/** Printed and counted, or set up. */
export const action = (asked: ActionFunctionArgs) =>
  doWithMaterial(asked, 'klart', (who, id, said, { now }) => {
    const isSetUp = said('datorer') === 'ja' && said('lankar') === 'ja'
    return haveMaterial(who, id, { copies: countOf(said('antal')), isSetUp }, now)
  })

export default LockerDeed
