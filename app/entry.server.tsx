import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import type { Context } from './lib/context'

export { counted } from '#db/count.server'
export { start, startWorkerAlone, stop } from './start.server'

/** On a centre's shared computer nothing of somebody signed in stays behind. */
const keeping = (request: Request) =>
  /larplats=/.test(request.headers.get('cookie') ?? '') ? 'private, no-store' : 'private, no-cache'

/** Draws the page whole before the first byte goes, so that a failure can still be an error page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: Context,
) {
  return new Promise<Response>((resolve, reject) => {
    let code = status
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough()
          headers.set('content-type', 'text/html; charset=utf-8')
          if (!headers.has('cache-control')) headers.set('cache-control', keeping(request))
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          code = 500
          console.error(error)
        },
      },
    )
    setTimeout(abort, 10_000).unref()
  })
}
