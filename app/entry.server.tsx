import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { drawnOnce } from './drawn.server'
import type { Context } from './lib/context'

export { counted } from '#db/count.server'
export { start, startWorkerAlone, stop } from './start.server'

/** On a centre's shared computer nothing of somebody signed in stays behind. */
const keeping = (request: Request) =>
  /larplats=/.test(request.headers.get('cookie') ?? '') ? 'private, no-store' : 'private, no-cache'

/**
 * Draws the page whole before the first byte goes, so that a failure can still be an error page: what is
 * thrown here Remix draws as one.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: Context,
): Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8')
  if (!headers.has('cache-control')) headers.set('cache-control', keeping(request))
  if (isKnown(request, status, headers, remix)) return new Response(null, { headers, status: 304 })
  const page = <RemixServer context={remix} url={request.url} nonce={nonce} />
  if (isInteractive(remix)) return drawnForScript(page, { headers, status }, nonce)
  const html = drawnOnce(
    request.method,
    remix.staticHandlerContext,
    () => `<!DOCTYPE html>${renderToStaticMarkup(page)}`,
  )
  return new Response(html, { headers, status })
}

/**
 * Has who asks the page already, as its screen marks it (`etag`)? Then it need not be drawn. Another build
 * draws it otherwise.
 */
function isKnown({ method, headers: asked }: Request, status: number, headers: Headers, remix: EntryContext) {
  const mark = headers.get('etag')
  if (!mark) return false
  const whole = `W/"${mark}-${remix.manifest.version}"`
  headers.set('etag', whole)
  return method === 'GET' && status === 200 && asked.get('if-none-match') === whole
}

/** Does any screen of the page ask for its script (docs/decisions/0007)? */
const isInteractive = ({ staticHandlerContext, routeModules }: EntryContext) =>
  staticHandlerContext.matches.some(({ route }) => {
    const handle = routeModules[route.id]?.handle
    return typeof handle === 'object' && handle !== null && 'interactive' in handle
  })

/** With the marks that React's script in the browser looks for, and Remix's data after them. */
function drawnForScript(page: ReactElement, init: { headers: Headers; status: number }, nonce: string) {
  return new Promise<Response>((resolve, reject) => {
    let { status } = init
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(late)
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { ...init, status }))
        pipe(body)
      },
      onShellError(error) {
        clearTimeout(late)
        reject(error)
      },
      onError(error) {
        status = 500
        console.error(error)
      },
    })
    const late = setTimeout(abort, 10_000)
  })
}
