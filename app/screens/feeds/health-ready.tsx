import { isReady } from '~/start.server'

/** The process can serve pages: the store is up to date and answers. */
export async function loader() {
  const ready = await isReady()
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
