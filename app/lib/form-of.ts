/**
 * The form that a browser sent.
 * @throws 400 for a body that is none
 */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response(null, { status: 400, statusText: 'Bad Request' })
  }
}

/**
 * Does the body of a request say that it is longer than so many bytes? Then it is heard out, not kept: whoever
 * is cut off while sending never hears why. The gate has made sure that it tells its length.
 */
export async function isLonger(request: Request, most: number): Promise<boolean> {
  if (Number(request.headers.get('content-length') ?? 0) <= most) return false
  await request.body?.pipeTo(new WritableStream()).catch(() => undefined)
  return true
}
