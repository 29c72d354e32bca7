import type { ActionFunctionArgs } from '@remix-run/node'
import type { FileId } from '~/exams/locker'
import { LockerDeed } from '~/exams/locker-deeds'
import { removeFile } from '~/exams/locker-remove.server'
import { doWithMaterial, toMaterial } from './material-deed.server'

export const loader = toMaterial

/** Takes a file out. */
export const action = (asked: ActionFunctionArgs) =>
  doWithMaterial(asked, 'borta', (who, id, said, { now }) =>
    removeFile({ side: 'centre', who }, id, said('fil') as FileId, now),
  )

export default LockerDeed
