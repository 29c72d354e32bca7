import { type ExamWish, query } from './query'

/** Whoever has an account: what is one’s own. */
export const learner = {
  reserve: (
    spaceId: string,
    wish: { start?: string; slut?: string; antal?: number; samarbete?: string } = {},
  ) => `/lokaler/${spaceId}/bokning${query(wish)}`,
  /** A place every week of a term: what stands in the form at first. */
  reserveWeekly: (
    spaceId: string,
    wish: Partial<
      Record<'dag' | 'start' | 'slut' | 'fran' | 'till' | 'titel' | 'antal' | 'tillbaka', string>
    > & { nytt?: string } = {},
  ) => `/lokaler/${spaceId}/varje-vecka${query(wish)}`,
  cancelRest: (seriesId: string, wish: { nytt?: string } = {}) =>
    `/bokningsserier/${seriesId}/avbokning${query(wish)}`,
  seriesCalendar: (seriesId: string) => `/bokningsserier/${seriesId}/kalender.ics`,
  queue: (spaceId: string, wish: { dag?: string; start?: string; slut?: string; antal?: string } = {}) =>
    `/lokaler/${spaceId}/ko${query(wish)}`,
  wait: (id: string, wish: { nytt?: 'ko' } = {}) => `/koplatser/${id}${query(wish)}`,
  waitAcceptance: (id: string) => `/koplatser/${id}/bokning`,
  waitLeave: (id: string) => `/koplatser/${id}/avslut`,
  bookings: () => '/bokningar',
  booking: (id: string, wish: { nytt?: 'bokad' | 'flyttad' | 'avbokad' } = {}) =>
    `/bokningar/${id}${query(wish)}`,
  bookingCalendar: (id: string) => `/bokningar/${id}/kalender.ics`,
  move: (id: string, wish: { dag?: string; start?: string; slut?: string; lokal?: string } = {}) =>
    `/bokningar/${id}/flytt${query(wish)}`,
  cancel: (id: string) => `/bokningar/${id}/avbokning`,
  askForSeat: (wish: ExamWish) => `/tentor/anmalan${query(wish)}`,
  ownExams: () => '/mina-tentor',
  ownExam: (id: string, wish: { nytt?: 'skickad' | 'tackat' | 'avbokad' | 'raderat' } = {}) =>
    `/mina-tentor/${id}${query(wish)}`,
  ownExamCalendar: (id: string) => `/mina-tentor/${id}/kalender.ics`,
  acceptSeat: (id: string) => `/mina-tentor/${id}/plats`,
  cancelExam: (id: string) => `/mina-tentor/${id}/avbokning`,
  examSupport: (id: string) => `/mina-tentor/${id}/stod`,
  ownExamReceipt: (id: string, chargeId: string) => `/mina-tentor/${id}/avgifter/${chargeId}/kvitto`,
  /** What one has saved, studies and wants to hear of. */
  ownCourses: (wish: { nytt?: 'sparad' | 'borta' | 'bevakad' | 'obevakad' | 'avslutad' } = {}) =>
    `/mina-kurser${query(wish)}`,
  ownCourseData: () => '/mina-kurser/uppgifter.json',
  saveCourse: (instanceId: string) => `/kurser/${instanceId}/sparande`,
  forgetCourse: (instanceId: string) => `/kurser/${instanceId}/sparande/borttagning`,
  /** `search` as the address of the search has it, without the question mark. */
  watchCourses: (search = '') => `/kurser/bevakning${search && `?${search}`}`,
  unwatchCourses: (id: string) => `/mina-kurser/bevakningar/${id}/borttagning`,
  /** "I study this from here", and the study group of it. */
  studies: (instanceId: string, wish: { nytt?: 'sparad' } = {}) => `/mina-kurser/${instanceId}${query(wish)}`,
  endStudies: (instanceId: string) => `/mina-kurser/${instanceId}/avslut`,
  studyGroup: (instanceId: string, wish: { nytt?: 'anmald' } = {}) =>
    `/mina-kurser/${instanceId}/grupp${query(wish)}`,
  studyPeer: (instanceId: string, handle: string, wish: { nytt?: 'skickat' } = {}) =>
    `/mina-kurser/${instanceId}/grupp/${handle}${query(wish)}`,
  reportGreeting: (instanceId: string, id: string) =>
    `/mina-kurser/${instanceId}/grupp/meddelanden/${id}/anmalan`,
  /** What one would study where one lives. */
  ownWishes: (wish: { kurs?: string; nytt?: 'sparat' | 'borta' } = {}) => `/intresse${query(wish)}`,
  withdrawWish: (id: string) => `/intresse/${id}/borttagning`,
  withdrawWishes: () => '/intresse/borttagning',
  ownWishesFile: () => '/intresse/fil.json',
  account: () => '/konto',
  accountAddress: () => '/konto/adress',
  accountDetails: () => '/konto/uppgifter',
  accountMunicipality: () => '/konto/kommun',
  accountPassword: () => '/konto/losenord',
  accountSessions: () => '/konto/sessioner',
  accountMessages: () => '/konto/meddelanden',
  accountTokens: () => '/konto/nycklar',
  accountToken: (id: string) => `/konto/nycklar/${id}/aterkallelse`,
  accountCalendars: (wish: { klart?: 'aterkallad' } = {}) => `/konto/kalender${query(wish)}`,
  accountCalendar: (id: string) => `/konto/kalender/${id}/aterkallelse`,
  /** Those for which one books oneself. */
  partners: () => '/konto/samarbeten',
  bookForPartner: (id: string, wish: Partial<Record<'lokal' | 'dag' | 'tid', string>> = {}) =>
    `/konto/samarbeten/${id}/bokning${query(wish)}`,
  signOut: () => '/logga-ut',
  /** Of whoever invigilates: what is theirs to watch, and when they can. */
  duties: (wish: { nytt?: string; nej?: string } = {}) => `/tentavakt${query(wish)}`,
  dutyTimes: () => '/tentavakt/tider',
  removeDutyTime: (id: string) => `/tentavakt/tider/${id}/borttagning`,
  cannotCome: (session: string) => `/tentavakt/pass/${session}/forhinder`,
}
