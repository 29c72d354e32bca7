/** The process runs and answers. */
export const loader = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } })
