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
