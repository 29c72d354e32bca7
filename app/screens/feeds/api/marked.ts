import { createHash } from 'node:crypto'

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
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim())
  if (!known.includes(mark) && !known.includes('*')) return response
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.delete('content-type')
  return new Response(null, { status: 304, headers })
}
