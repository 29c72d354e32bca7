/**
 * Keeps the display at a door (docs/decisions/0020): asks every few seconds whether anything has changed,
 * shows the panel of the hour by the server's clock, and says when the line is lost. What was last heard is
 * kept, so that `skylt-sw.js` can open the page without a line; after half an hour nobody knows any more.
 */
const door = document.querySelector('[data-door]')
const path = '/skylt'
const kept = 'larplats-skylt'
const lostMs = 15_000
const keepMs = 30 * 60_000

/** A tablet may forbid the page to keep anything; then it works as long as it stays open. */
const memory = {
  read() {
    try {
      return JSON.parse(localStorage.getItem(kept) ?? 'null')
    } catch {
      return null
    }
  },
  write(value) {
    try {
      if (value) localStorage.setItem(kept, JSON.stringify(value))
      else localStorage.removeItem(kept)
    } catch {}
  },
}

const one = (selector) => document.querySelector(selector)
const styles = (page) => [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href'))

/** When the server last answered, by its clock, and how far that is ahead of ours. */
let contact
let ahead
let mark = null
let under = false

const now = () => Date.now() + ahead
const clock = (at) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: one('[data-door]').dataset.zone,
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(at)
    .replace(':', '.')

function met() {
  contact = now()
  memory.write({ contact, ahead })
}

/** Writes what is the same again not at all: what reads the page aloud need not say it twice. */
function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text
}

function show() {
  const since = now() - contact
  // A clock that was set back says nothing about how long it has been.
  const known = since <= keepMs && since > -60_000
  write(one('[data-clock]'), known ? clock(now()) : '')
  const lost = one('[data-lost]')
  write(lost, known && since > lostMs ? lost.dataset.lost.replace('%', clock(contact)) : '')
  one('[data-doors]').hidden = !known
  one('[data-unknown]').hidden = known
  const lead = one('[data-unknown-lead]')
  write(lead, known ? '' : lead.dataset.unknownLead.replace('%', clock(contact)))
  const panels = [...document.querySelectorAll('[data-from]')]
  const current = panels.findLast(({ dataset }) => Number(dataset.from) <= now()) ?? panels[0]
  for (const panel of panels) panel.hidden = panel !== current
  const checkIn = one('[data-check-in]')
  if (!checkIn) return
  const good = now() < Number(checkIn.dataset.until)
  checkIn.hidden = !good
  one('[data-check-in-old]').hidden = good
}

/** Puts the page and what it is drawn with where it is found without a line. */
async function keep(answer) {
  if (!('caches' in window)) return
  const cache = await caches.open(kept)
  await cache.put(path, answer)
  const needed = [...styles(document), '/skylt.js', '/icon.svg', '/fonts/atkinson-hyperlegible-next.woff2']
  const wanted = new Set([path, ...needed].map((address) => new URL(address, location.href).href))
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
  for (const address of needed) if (!(await cache.match(address, { ignoreVary: true }))) await cache.add(address)
}

async function forget() {
  memory.write(null)
  if ('caches' in window) await caches.delete(kept)
}

async function ask() {
  if (under) return
  under = true
  try {
    const answer = await fetch(path, {
      cache: 'no-store',
      redirect: 'error',
      headers: mark ? { 'if-none-match': mark } : {},
      signal: AbortSignal.timeout(8000),
    })
    if (answer.status === 304) met()
    else if (answer.ok) await take(answer)
  } catch {
    // The line is lost; `show` says so when it has been for a while.
  }
  under = false
  show()
}

async function take(answer) {
  const copy = answer.clone()
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('[data-door]')
  if (!fresh) {
    // Something else than we may answer in a network that wants one to sign in first.
    if (page.querySelector('[data-pair]')) await forget().then(() => location.reload())
    return
  }
  ahead = Number(fresh.dataset.now) - Date.now()
  met()
  mark = answer.headers.get('etag')
  const isSameBuild = String(styles(page)) === String(styles(document))
  one('[data-door]').replaceWith(fresh)
  document.title = page.title
  await keep(copy).catch(() => undefined)
  if (!isSameBuild) location.reload()
}

/** Screens that go dark after a while are no displays. */
const stayAwake = () => navigator.wakeLock?.request('screen').catch(() => undefined)

if (door) {
  const drawn = Number(door.dataset.now)
  const before = memory.read()
  // A page from what was kept is no newer than what was heard since.
  const isKept = before && drawn <= before.contact
  ahead = isKept ? before.ahead : drawn - Date.now()
  contact = isKept ? before.contact : drawn
  if (!isKept) met()
  show()
  ask()
  setInterval(ask, Number(door.dataset.door) * 1000)
  setInterval(show, 1000)
  addEventListener('online', ask)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    ask()
    stayAwake()
  })
  stayAwake()
  navigator.serviceWorker?.register('/skylt-sw.js', { scope: path }).catch(() => undefined)
} else {
  forget()
}
