import type { LoaderFunctionArgs } from '@remix-run/node'
import { preflight } from './answer'
import { ownProblem } from './problem'

/** A request, what its address names, and what the server says about it. */
export type Asked = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/** Answers one call. It may throw a `Response`: a no of a guard or of what reads the request. */
export type Call = (asked: Asked) => Promise<Response>

/**
 * One address of the API, both loader and action of its route: sends each method to its call. Says
 * yes to preflights, 405 to other methods, and 500 as JSON when a call breaks.
 */
export function serve({ get, post }: { get?: Call; post?: Call }) {
  const known: Record<string, Call | undefined> = { GET: get, HEAD: get, POST: post }
  const methods = [...Object.keys(known).filter((method) => known[method]), 'OPTIONS'].join(', ')
  return async (asked: Asked): Promise<Response> => {
    const { request, context } = asked
    if (request.method === 'OPTIONS') return preflight(methods)
    const call = known[request.method]
    if (!call) return ownProblem(request, 'wrong-method', { headers: { allow: methods } })
    try {
      return await call(asked)
    } catch (thrown) {
      if (thrown instanceof Response) return asProblem(request, thrown)
      console.error(context.requestId, thrown)
      return ownProblem(request, 'bug', { more: { requestId: context.requestId } })
    }
  }
}

/** What the guard throws knows neither the page about problems nor other sites. */
function asProblem(request: Request, thrown: Response): Response {
  if (thrown.status !== 401 || thrown.headers.has('access-control-allow-origin')) return thrown
  const challenge = thrown.headers.get('www-authenticate') ?? 'Bearer'
  return ownProblem(request, 'no-token', { headers: { 'www-authenticate': challenge } })
}
