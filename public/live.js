/**
 * Keeps the part of a page that is marked `data-live="<seconds>"` as fresh as the server's, without
 * reloading: the same page is fetched again, and that part is put in place of the old one. What has focus
 * keeps it, by its id; what somebody is writing in is left alone. `data-live-state` says how fresh it is,
 * in the words that its `data-…` attributes carry; the time is the server's. Pages work without this file.
 */
const region = document.querySelector('[data-live]')
const state = document.querySelector('[data-live-state]')
const pauseMs = Number(region?.dataset.live) * 1000
let last = region?.innerHTML

const isBusy = () => {
  const active = document.activeElement
  return (
    region.contains(active) &&
    (active.matches('textarea, select, input:not([type="hidden"])') || !!active.closest('details[open]'))
  )
}

const say = (kind) => {
  if (!state) return
  const sentence = (state.dataset[kind] ?? '').replace('%', region.dataset.at ?? '')
  if (state.textContent !== sentence) state.textContent = sentence
}

async function refresh() {
  try {
    const answer = await fetch(location.href, {
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(8000),
    })
    if (!answer.ok) throw new Error(String(answer.status))
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-live]')
    if (!fresh) throw new Error('not the same page')
    if (isBusy()) return
    region.dataset.at = fresh.dataset.at
    if (fresh.innerHTML !== last) {
      const focused = document.activeElement?.id
      const open = [...region.querySelectorAll('details[open][id]')].map(({ id }) => id)
      region.innerHTML = fresh.innerHTML
      last = fresh.innerHTML
      for (const id of open) document.getElementById(id)?.setAttribute('open', '')
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
    }
    say('fresh')
  } catch {
    say('lost')
  }
}

if (region && pauseMs > 0) {
  say('fresh')
  setInterval(() => document.visibilityState === 'visible' && refresh(), pauseMs)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh())
  addEventListener('online', refresh)
  addEventListener('offline', () => say('lost'))
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
