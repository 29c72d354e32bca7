import { rdfXml } from '~/lib/rdf'
import { serve } from './api/serve'
import { dcatFile } from './open/dcat-file'

const calls = serve({
  get: (asked) =>
    dcatFile(asked, { name: 'dcat.rdf', contentType: 'application/rdf+xml; charset=utf-8', write: rdfXml }),
})
export const loader = calls
export const action = calls
