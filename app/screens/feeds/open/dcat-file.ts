import { openFigures } from '~/courses/open-catalogue.server'
import { operator } from '~/lib/operator.server'
import type { RdfGraph } from '~/lib/rdf'
import type { Asked } from '../api/serve'
import { dcatGraph } from './dcat'
import { openText, todayOf } from './file'

/** The description of what is open, written in one form or the other. */
export async function dcatFile(
  asked: Asked,
  { write, ...file }: { name: string; contentType: string; write: (graph: RdfGraph) => string },
): Promise<Response> {
  const courses = await openFigures(todayOf(asked))
  const graph = dcatGraph({ origin: asked.context.origin, operator: operator(), courses })
  return openText(asked, write(graph), file)
}
