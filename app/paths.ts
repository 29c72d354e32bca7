/** Every link of the product, typed. Imports nothing; a test matches each against routes.ts. */

const query = (values: Record<string, string | number | undefined>) => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}

export const paths = {
  home: () => '/',
  search: (
    wish: Partial<Record<'ort' | 'dag' | 'fran' | 'till' | 'antal' | 'slag' | 'utrustning', string>> = {},
  ) => `/sok${query(wish)}`,
  centres: (wish: { q?: string; kommun?: string } = {}) => `/larcentra${query(wish)}`,
  centre: (id: string, wish: { vecka?: string } = {}) => `/larcentra/${id}${query(wish)}`,
  space: (id: string, wish: { dag?: string } = {}) => `/lokaler/${id}${query(wish)}`,
  reserve: (spaceId: string, wish: { start?: string; slut?: string; antal?: number } = {}) =>
    `/lokaler/${spaceId}/bokning${query(wish)}`,
  register: (to?: string) => `/skapa-konto${query({ till: to })}`,
  signIn: (to?: string) => `/logga-in${query({ till: to })}`,
  signOut: () => '/logga-ut',
  language: () => '/sprak',
  setUp: () => '/kom-igang',
  bookings: () => '/bokningar',
  booking: (id: string, wish: { nytt?: 'bokad' | 'flyttad' | 'avbokad' } = {}) =>
    `/bokningar/${id}${query(wish)}`,
  bookingCalendar: (id: string) => `/bokningar/${id}/kalender.ics`,
  move: (id: string, wish: { dag?: string; start?: string; slut?: string; lokal?: string } = {}) =>
    `/bokningar/${id}/flytt${query(wish)}`,
  cancel: (id: string) => `/bokningar/${id}/avbokning`,
  /** Pages of signed links, which do one thing without signing in. */
  cancelByLink: (link: string) => `/lank/avbokning${query({ k: link })}`,
  account: () => '/konto',
  accountDetails: () => '/konto/uppgifter',
  accountPassword: () => '/konto/losenord',
  accountSessions: () => '/konto/sessioner',
  accountTokens: () => '/konto/nycklar',
  accountToken: (id: string) => `/konto/nycklar/${id}/aterkallelse`,
  keptMail: () => '/dev/mail',
  keptMailPart: (id: string, part: 'html' | 'text' | 'kalender' | 'kalla') => `/dev/mail/${id}/${part}`,
  /** Staff: the centres one works at, and each centre's desk. */
  desk: () => '/personal',
  today: (centreId: string, wish: { dag?: string } = {}) => `/personal/${centreId}${query(wish)}`,
  closures: (centreId: string, wish: { nytt?: 'regel' | 'regelBorta' | 'oppet'; antal?: number } = {}) =>
    `/personal/${centreId}/stangningar${query(wish)}`,
  close: (centreId: string) => `/personal/${centreId}/stangningar/ny`,
  closure: (centreId: string, id: string) => `/personal/${centreId}/stangningar/${id}`,
  openAgain: (centreId: string, id: string) => `/personal/${centreId}/stangningar/${id}/borttagning`,
  closureRules: (centreId: string, wish: { slag?: string } = {}) =>
    `/personal/${centreId}/stangningar/regler${query(wish)}`,
  closureRule: (centreId: string, id: string) => `/personal/${centreId}/stangningar/regler/${id}/borttagning`,
  hours: (centreId: string, wish: { nytt?: 'sparat' } = {}) =>
    `/personal/${centreId}/oppettider${query(wish)}`,
  season: (centreId: string, season: string, wish: { fran?: string } = {}) =>
    `/personal/${centreId}/oppettider/${season}${query(wish)}`,
  affected: (centreId: string, wish: { bokningar?: string; utan?: string } = {}) =>
    `/personal/${centreId}/berorda${query(wish)}`,
  spaces: (centreId: string, wish: { nytt?: 'sparat' | 'bort' | 'ater' } = {}) =>
    `/personal/${centreId}/lokaler${query(wish)}`,
  editSpace: (centreId: string, id: string) => `/personal/${centreId}/lokaler/${id}`,
  retireSpace: (centreId: string, id: string) => `/personal/${centreId}/lokaler/${id}/avveckling`,
  plan: (centreId: string, id: string, wish: { nytt?: 'sparat' } = {}) =>
    `/personal/${centreId}/lokaler/${id}/platser${query(wish)}`,
  rules: (centreId: string, wish: { lokal?: string; nytt?: 'sparat' } = {}) =>
    `/personal/${centreId}/regler${query(wish)}`,
  start: (centreId: string) => `/personal/${centreId}/start`,
  moveAffected: (centreId: string) => `/personal/${centreId}/berorda/flytt`,
  cancelAffected: (centreId: string) => `/personal/${centreId}/berorda/avbokning`,
  api: () => '/api',
  openapi: () => '/api/v1/openapi.json',
} as const
