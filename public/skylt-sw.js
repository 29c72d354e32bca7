/**
 * Opens the display at a door without a line (docs/decisions/0020), from what `skylt.js` has kept. It
 * stands before nothing but `/skylt`, keeps nothing itself, and never answers when the server does.
 */
const kept = 'larplats-skylt'
const slowMs = 10_000

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const opens = request.mode === 'navigate'
  // The page's own questions must hear that the line is lost.
  if (!opens && new URL(request.url).pathname === '/skylt') return
  event.respondWith(answer(request, opens))
})

async function answer(request, opens) {
  const found = () => caches.match(request, { cacheName: kept, ignoreSearch: true, ignoreVary: true })
  try {
    const asked = fetch(request)
    const first = opens ? await Promise.race([asked, late()]) : await asked
    if (first && first.status < 500) return first
    return (await found()) ?? (await asked)
  } catch (error) {
    const page = await found()
    if (page) return page
    throw error
  }
}

const late = () => new Promise((resolve) => setTimeout(resolve, slowMs, null))
