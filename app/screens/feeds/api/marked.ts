import { createHash } from 'node:crypto'
import { isKnown } from '~/lib/known-answer'

/**
 * Marks an answer by what it says (ETag, RFC 9110), and answers 304 without a body to who has it already. A weak mark:
 * whoever compresses on the way may change the bytes.
 */
export async function marked(request: Request, response: Response): Promise<Response> {
  const mark = `W/"${createHash('sha256')
    .update(await response.clone().text())
    .digest('base64url')
    .slice(0, 27)}"`
  response.headers.set('etag', mark)
  if (!isKnown(request.headers, mark)) return response
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.delete('content-type')
  return new Response(null, { status: 304, headers })
}
