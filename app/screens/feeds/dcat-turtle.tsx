import { turtle } from '~/lib/rdf'
import { serve } from './api/serve'
import { dcatFile } from './open/dcat-file'

const calls = serve({
  get: (asked) =>
    dcatFile(asked, { name: 'dcat.ttl', contentType: 'text/turtle; charset=utf-8', write: turtle }),
})
export const loader = calls
export const action = calls
