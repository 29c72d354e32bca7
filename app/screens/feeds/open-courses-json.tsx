import { openMark } from '~/courses/open-catalogue.server'
import { type Asked, serve } from './api/serve'
import { coursesJson } from './open/course-files'
import { openFile, todayOf } from './open/file'

async function show(asked: Asked) {
  const today = todayOf(asked)
  return openFile(asked, {
    name: 'kurser.json',
    contentType: 'application/json',
    mark: await openMark(today),
    write: () => coursesJson(today, asked.context.origin),
  })
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
