import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPicture } from '~/centres/find-picture.server'

/** The picture of a space. Its address changes with it, so browsers may keep it for good. */
export async function loader({ params }: LoaderFunctionArgs) {
  const file = await findPicture(params.space ?? '', params.picture ?? '')
  if (!file) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(file.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
