import { type ExamWish, query } from './query'

/** Whoever looks around: none of these asks for an account. */
export const visitor = {
  home: () => '/',
  search: (
    wish: Partial<Record<'ort' | 'dag' | 'fran' | 'till' | 'antal' | 'slag', string>> & {
      utrustning?: readonly string[]
    } = {},
  ) => `/sok${query(wish)}`,
  centres: (wish: { q?: string; kommun?: string } = {}) => `/larcentra${query(wish)}`,
  centre: (id: string, wish: { vecka?: string } = {}) => `/larcentra/${id}${query(wish)}`,
  /** What it is to write an exam at a centre; `dag` and the rest ask about one exam. */
  centreExams: (id: string, wish: { dag?: string; kommun?: string } = {}) =>
    `/larcentra/${id}/tentor${query(wish)}`,
  space: (id: string, wish: { dag?: string } = {}) => `/lokaler/${id}${query(wish)}`,
  /** Where to sit an exam elsewhere: which one, where it can be, and asking for a seat. */
  exams: (wish: ExamWish = {}) => `/tentor${query(wish)}`,
  examHosts: (wish: ExamWish) => `/tentor/platser${query(wish)}`,
  /** Exams that universities list, for anybody. */
  examSittings: (wish: Partial<Record<'larosate' | 'kurs' | 'fran' | 'till' | 'efter', string>> = {}) =>
    `/tentamenstillfallen${query(wish)}`,
  /** What one can study at a distance: a search as `courses/search-query.ts` writes it, and one instance. */
  courses: (search: Readonly<Record<string, string | readonly string[]>> = {}) => `/kurser${query(search)}`,
  course: (instanceId: string, wish: { hem?: string } = {}) => `/kurser/${instanceId}${query(wish)}`,
  courseCalendar: (instanceId: string) => `/kurser/${instanceId}/ansokan.ics`,
  compareCourses: (instanceIds: readonly string[]) => `/kurser/jamfor${query({ k: instanceIds })}`,
  /** What people would study where they live, and where an employer says what it needs. */
  publicDemand: (wish: { kommun?: string } = {}) => `/efterfragan${query(wish)}`,
  registerNeed: (wish: { skickat?: 'ja' } = {}) => `/arbetsgivare${query(wish)}`,
  register: (to?: string) => `/skapa-konto${query({ till: to })}`,
  signIn: (to?: string) => `/logga-in${query({ till: to })}`,
  /** Where a mailed code is typed; `nytt` after having made an account. */
  code: (wish: { till?: string; nytt?: 'konto'; igen?: string } = {}) => `/kod${query(wish)}`,
  codeMail: (to?: string) => `/kod/brev${query({ till: to })}`,
  forgotten: (wish: { skickat?: string } = {}) => `/glomt-losenord${query(wish)}`,
  language: () => '/sprak',
  about: () => '/om-webbplatsen',
  privacy: () => '/personuppgifter',
  setUp: () => '/kom-igang',
  /** What the picture at the door leads to: a space or a centre, and what shows that one is there. */
  checkIn: (place: string, code: string) => `/incheckning/${place}${query({ k: code })}`,
  /** The display at a door: what it shows, or where its code is typed. */
  door: () => '/skylt',
  keptMail: () => '/dev/mail',
  keptMailPart: (id: string, part: 'html' | 'text' | 'kalender' | 'kalla') => `/dev/mail/${id}/${part}`,
}
