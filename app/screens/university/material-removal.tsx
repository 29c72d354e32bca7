import type { ActionFunctionArgs } from '@remix-run/node'
import type { FileId } from '~/exams/locker'
import { LockerDeed } from '~/exams/locker-deeds'
import { removeFile } from '~/exams/locker-remove.server'
import { formOf } from '~/lib/form-of'
import { doInLocker, toLocker } from './material-deed.server'

export const loader = toLocker

/** Takes a file out that has not been let go. */
export const action = (asked: ActionFunctionArgs) =>
  doInLocker(asked, 'borta', async (keeper, id, now) => {
    const file = String((await formOf(asked.request)).get('fil') ?? '') as FileId
    return removeFile(keeper, id, file, now)
  })

export default LockerDeed
