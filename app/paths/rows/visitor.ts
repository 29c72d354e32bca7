import { visitor } from '../visitor'
import type { Rows } from './rows'

/** Links for whoever looks around, and the route that each must reach. */
export const visitorRows = {
  home: [visitor.home(), '/'],
  search: [
    visitor.search({ ort: 'Sorsele', dag: '2026-11-26', antal: '2', utrustning: ['screen', 'window'] }),
    'sok',
  ],
  centres: [visitor.centres({ q: 'sorsele', kommun: '2422' }), 'larcentra'],
  centre: [visitor.centre('larcentrum-sorsele', { vecka: '2026-11-23' }), 'larcentra/:centre'],
  centreExams: [visitor.centreExams('gavle', { dag: '2026-11-26' }), 'larcentra/:centre/tentor'],
  space: [visitor.space('studiesal', { dag: '2026-11-26' }), 'lokaler/:space'],
  exams: [visitor.exams({ kurs: 'omvårdnad' }), 'tentor'],
  examHosts: [visitor.examHosts({ sittning: 's1', kommun: '2422' }), 'tentor/platser'],
  examSittings: [visitor.examSittings({ kurs: 'analys' }), 'tentamenstillfallen'],
  courses: [visitor.courses({ sok: 'åk', takt: ['50', '100'] }), 'kurser'],
  course: [visitor.course('ltu-x1-1-vt27', { hem: '2422' }), 'kurser/:instance'],
  courseCalendar: [visitor.courseCalendar('ltu-x1-1-vt27'), 'kurser/:instance/ansokan.ics'],
  compareCourses: [visitor.compareCourses(['a', 'b']), 'kurser/jamfor'],
  publicDemand: [visitor.publicDemand({ kommun: '2422' }), 'efterfragan'],
  registerNeed: [visitor.registerNeed({ skickat: 'ja' }), 'arbetsgivare'],
  register: [visitor.register('/bokningar'), 'skapa-konto'],
  signIn: [visitor.signIn('/lokaler/studiesal/bokning?start=2026-11-26T12:00:00Z'), 'logga-in'],
  code: [visitor.code({ till: '/bokningar', nytt: 'konto' }), 'kod'],
  codeMail: [visitor.codeMail('/bokningar'), 'kod/brev'],
  forgotten: [visitor.forgotten({ skickat: 'ja' }), 'glomt-losenord'],
  language: [visitor.language(), 'sprak'],
  about: [visitor.about(), 'om-webbplatsen'],
  privacy: [visitor.privacy(), 'personuppgifter'],
  setUp: [visitor.setUp(), 'kom-igang'],
  checkIn: [visitor.checkIn('studiesal', 'a.b.c.d'), 'incheckning/:place'],
  door: [visitor.door(), 'skylt'],
  keptMail: [visitor.keptMail(), 'dev/mail'],
  keptMailPart: [visitor.keptMailPart('m1', 'html'), 'dev/mail/:message/:part'],
} satisfies Rows<typeof visitor>
