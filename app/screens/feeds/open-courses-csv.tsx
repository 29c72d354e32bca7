import { openMark } from '~/courses/open-catalogue.server'
import { type Asked, serve } from './api/serve'
import { coursesCsv } from './open/course-files'
import { openFile, todayOf } from './open/file'

async function show(asked: Asked) {
  const today = todayOf(asked)
  return openFile(asked, {
    name: 'kurser.csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    mark: await openMark(today),
    write: () => coursesCsv(today, asked.context.origin),
  })
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
