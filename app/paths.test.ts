import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, test } from 'vitest'
import { paths } from './paths'
import routes from './routes'

interface Known {
  path: string
  children?: Known[]
}

const known = (entries: RouteConfigEntry[]): Known[] =>
  entries.map(({ path = '/', children }) => ({ path, ...(children && { children: known(children) }) }))

const table = known(routes)

/** The pattern of the route that answers an address. */
const routeOf = (address: string) => {
  const { pathname } = new URL(address, 'http://here.invalid')
  return matchRoutes(table, pathname)
    ?.map(({ route }) => route.path)
    .join('/')
}

/** Every link, as it is written into pages, and the route that it must reach. */
const links = {
  home: [paths.home(), '/'],
  search: [
    paths.search({ ort: 'Sorsele', dag: '2026-11-26', antal: '2', utrustning: ['screen', 'window'] }),
    'sok',
  ],
  centres: [paths.centres({ q: 'sorsele', kommun: '2422' }), 'larcentra'],
  centre: [paths.centre('larcentrum-sorsele', { vecka: '2026-11-23' }), 'larcentra/:centre'],
  centreExams: [paths.centreExams('gavle', { dag: '2026-11-26' }), 'larcentra/:centre/tentor'],
  examDays: [paths.examDays(), 'tentamensdag'],
  examDay: [paths.examDay('s1', { klar: 'r1', vad: 'plats' }), 'tentamensdag/:session'],
  examDayDeed: [
    paths.examDayDeed('s1', 'r1', 'inlamning'),
    'tentamensdag/:session/skrivande/:request/inlamning',
  ],
  examDayMissing: [paths.examDayMissing('s1'), 'tentamensdag/:session/uteblivna'],
  examDayDeviations: [paths.examDayDeviations('s1', { nytt: 'sparad' }), 'tentamensdag/:session/avvikelser'],
  examDayPaper: [paths.examDayPaper('s1', 'platskort'), 'tentamensdag/:session/utskrift/:list'],
  examReport: [
    paths.examReport('gavle', 's1', { skickad: 'ja' }),
    'personal/:centre/tentapass/:session/rapport',
  ],
  examReportFile: [
    paths.examReportFile('gavle', 's1', { tenta: 't1' }),
    'personal/:centre/tentapass/:session/rapport.csv',
  ],
  sendExamReport: [
    paths.sendExamReport('gavle', 's1'),
    'personal/:centre/tentapass/:session/rapport/utskick',
  ],
  examReportByLink: [paths.examReportByLink('a.b.c.d'), 'lank/tentamen/rapport'],
  examReportOf: [paths.examReportOf('ltu', 's1'), 'larosaten/:university/tentapass/:session/rapport'],
  examRequests: [paths.examRequests('gavle', { visa: 'klara' }), 'personal/:centre/tentaanmalningar'],
  examRequestAt: [
    paths.examRequestAt('gavle', 'x', { nytt: 'ja' }),
    'personal/:centre/tentaanmalningar/:request',
  ],
  acceptExamRequest: [
    paths.acceptExamRequest('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/godkannande',
  ],
  declineExamRequest: [
    paths.declineExamRequest('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/avslag',
  ],
  offerExamSeat: [paths.offerExamSeat('gavle', 'x'), 'personal/:centre/tentaanmalningar/:request/erbjudande'],
  settleExamClash: [
    paths.settleExamClash('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/losning',
  ],
  arrangeExam: [paths.arrangeExam('gavle', 'x'), 'personal/:centre/tentaanmalningar/:request/ordnat'],
  examResidency: [
    paths.examResidency('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/kommungrupp',
  ],
  examCharges: [paths.examCharges('gavle', { manad: '2026-11' }), 'personal/:centre/tentaavgifter'],
  examChargesFile: [
    paths.examChargesFile('gavle', { manad: '2026-11' }),
    'personal/:centre/tentaavgifter.csv',
  ],
  examPayment: [paths.examPayment('gavle', 'x'), 'personal/:centre/tentaavgifter/:charge/betalning'],
  waiveExamCharge: [
    paths.waiveExamCharge('gavle', 'x'),
    'personal/:centre/tentaavgifter/:charge/efterskankning',
  ],
  refundExamCharge: [
    paths.refundExamCharge('gavle', 'x'),
    'personal/:centre/tentaavgifter/:charge/aterbetalning',
  ],
  examReceipt: [paths.examReceipt('gavle', 'x'), 'personal/:centre/tentaavgifter/:charge/kvitto'],
  examPolicy: [paths.examPolicy('gavle', { nytt: 'sparat' }), 'personal/:centre/tentaregler'],
  examSessions: [paths.examSessions('gavle', { visa: 'tidigare' }), 'personal/:centre/tentapass'],
  openExamSession: [paths.openExamSession('gavle', { dag: '2026-11-26' }), 'personal/:centre/tentapass/ny'],
  examSession: [paths.examSession('gavle', 's1', { nytt: 'oppnat' }), 'personal/:centre/tentapass/:session'],
  examSessionDeed: [
    paths.examSessionDeed('gavle', 's1', 'spridning'),
    'personal/:centre/tentapass/:session/spridning',
  ],
  moveExamSeat: [
    paths.moveExamSeat('gavle', 's1', 'r1'),
    'personal/:centre/tentapass/:session/skrivande/:request/flytt',
  ],
  withdrawInvigilator: [
    paths.withdrawInvigilator('gavle', 's1', 'p1'),
    'personal/:centre/tentapass/:session/vakter/:person/avlosning',
  ],
  invigilators: [paths.invigilators('gavle', { nytt: 'tillagd' }), 'personal/:centre/tentavakter'],
  invigilator: [
    paths.invigilator('gavle', 'p1', { dag: '2026-11-26' }),
    'personal/:centre/tentavakter/:person',
  ],
  invigilatorDeed: [
    paths.invigilatorDeed('gavle', 'p1', 'tider'),
    'personal/:centre/tentavakter/:person/tider',
  ],
  removeInvigilatorTime: [
    paths.removeInvigilatorTime('gavle', 'p1', 't1'),
    'personal/:centre/tentavakter/:person/tider/:time/borttagning',
  ],
  removeExamConflict: [
    paths.removeExamConflict('gavle', 'p1', 'l1'),
    'personal/:centre/tentavakter/:person/jav/:learner/borttagning',
  ],
  invigilatorHours: [
    paths.invigilatorHours('gavle', { manad: '2026-11' }),
    'personal/:centre/tentavakter/timmar',
  ],
  invigilatorHoursFile: [
    paths.invigilatorHoursFile('gavle', { manad: '2026-11' }),
    'personal/:centre/tentavakter/timmar.csv',
  ],
  duties: [paths.duties({ nytt: 'sparat' }), 'tentavakt'],
  dutyTimes: [paths.dutyTimes(), 'tentavakt/tider'],
  removeDutyTime: [paths.removeDutyTime('t1'), 'tentavakt/tider/:time/borttagning'],
  cannotCome: [paths.cannotCome('s1'), 'tentavakt/pass/:session/forhinder'],
  withdrawExamPolicy: [
    paths.withdrawExamPolicy('gavle', 'p1'),
    'personal/:centre/tentaregler/:policy/aterkallelse',
  ],
  exams: [paths.exams({ kurs: 'omvårdnad' }), 'tentor'],
  examHosts: [paths.examHosts({ sittning: 's1', kommun: '2422' }), 'tentor/platser'],
  askForSeat: [paths.askForSeat({ sittning: 's1', plats: 'an-lycksele' }), 'tentor/anmalan'],
  ownExams: [paths.ownExams(), 'mina-tentor'],
  ownExam: [paths.ownExam('r1', { nytt: 'skickad' }), 'mina-tentor/:request'],
  ownExamCalendar: [paths.ownExamCalendar('r1'), 'mina-tentor/:request/kalender.ics'],
  acceptSeat: [paths.acceptSeat('r1'), 'mina-tentor/:request/plats'],
  cancelExam: [paths.cancelExam('r1'), 'mina-tentor/:request/avbokning'],
  examSupport: [paths.examSupport('r1'), 'mina-tentor/:request/stod'],
  ownExamReceipt: [paths.ownExamReceipt('r1', 'c1'), 'mina-tentor/:request/avgifter/:charge/kvitto'],
  space: [paths.space('studiesal', { dag: '2026-11-26' }), 'lokaler/:space'],
  reserve: [
    paths.reserve('studiesal', { start: '2026-11-26T12:00:00Z', antal: 2 }),
    'lokaler/:space/bokning',
  ],
  code: [paths.code({ till: '/bokningar', nytt: 'konto' }), 'kod'],
  codeMail: [paths.codeMail('/bokningar'), 'kod/brev'],
  forgotten: [paths.forgotten({ skickat: 'ja' }), 'glomt-losenord'],
  confirmByLink: [paths.confirmByLink('a.b.c.d'), 'lank/adress'],
  resetByLink: [paths.resetByLink('a.b.c.d'), 'lank/losenord'],
  changeAddressByLink: [paths.changeAddressByLink('a.b.c.d'), 'lank/ny-adress'],
  invitation: [paths.invitation('a.b.c.d'), 'lank/inbjudan'],
  merge: [paths.merge('a.b.c.d'), 'lank/sammanslagning'],
  agreeToMerge: [paths.agreeToMerge('a.b.c.d'), 'lank/sammanslagning/ja'],
  declineMerge: [paths.declineMerge('a.b.c.d'), 'lank/sammanslagning/nej'],
  invitationAccount: [paths.invitationAccount('a.b.c.d'), 'lank/inbjudan/konto'],
  members: [paths.members('an-sorsele', { klart: 'skickad' }), 'personal/:centre/medarbetare'],
  invitationRevoke: [
    paths.invitationRevoke('an-sorsele', 'i1'),
    'personal/:centre/medarbetare/inbjudningar/:invitation/aterkallelse',
  ],
  invitationAgain: [
    paths.invitationAgain('an-sorsele', 'i1'),
    'personal/:centre/medarbetare/inbjudningar/:invitation/utskick',
  ],
  accountAddress: [paths.accountAddress(), 'konto/adress'],
  register: [paths.register('/bokningar'), 'skapa-konto'],
  signIn: [paths.signIn('/lokaler/studiesal/bokning?start=2026-11-26T12:00:00Z'), 'logga-in'],
  signOut: [paths.signOut(), 'logga-ut'],
  language: [paths.language(), 'sprak'],
  about: [paths.about(), 'om-webbplatsen'],
  privacy: [paths.privacy(), 'personuppgifter'],
  setUp: [paths.setUp(), 'kom-igang'],
  bookings: [paths.bookings(), 'bokningar'],
  booking: [paths.booking('b1', { nytt: 'bokad' }), 'bokningar/:booking'],
  bookingCalendar: [paths.bookingCalendar('b1'), 'bokningar/:booking/kalender.ics'],
  move: [paths.move('b1', { dag: '2026-11-26', lokal: 'studiesal' }), 'bokningar/:booking/flytt'],
  cancel: [paths.cancel('b1'), 'bokningar/:booking/avbokning'],
  cancelByLink: [paths.cancelByLink('a.b.c.d'), 'lank/avbokning'],
  offer: [paths.offer('a.b.c.d'), 'lank/erbjudande'],
  examAnswer: [paths.examAnswer('k', { nytt: 'svar' }), 'lank/tentamen'],
  allowExam: [paths.allowExam('k'), 'lank/tentamen/ja'],
  refuseExam: [paths.refuseExam('k'), 'lank/tentamen/nej'],
  notOurExam: [paths.notOurExam('k'), 'lank/tentamen/fel-mottagare'],
  referExam: [paths.referExam('k'), 'lank/tentamen/annan-kontakt'],
  acceptOffer: [paths.acceptOffer('a.b.c.d'), 'lank/erbjudande/ja'],
  declineOffer: [paths.declineOffer('a.b.c.d'), 'lank/erbjudande/nej'],
  keptMail: [paths.keptMail(), 'dev/mail'],
  keptMailPart: [paths.keptMailPart('m1', 'html'), 'dev/mail/:message/:part'],
  account: [paths.account(), 'konto'],
  accountDetails: [paths.accountDetails(), 'konto/uppgifter'],
  accountMunicipality: [paths.accountMunicipality(), 'konto/kommun'],
  accountPassword: [paths.accountPassword(), 'konto/losenord'],
  accountSessions: [paths.accountSessions(), 'konto/sessioner'],
  accountMessages: [paths.accountMessages(), 'konto/meddelanden'],
  undelivered: [paths.undelivered('larcentrum-sorsele'), 'personal/:centre/brev'],
  sendAgain: [paths.sendAgain('larcentrum-sorsele', 'm1'), 'personal/:centre/brev/:message/omsandning'],
  accountTokens: [paths.accountTokens(), 'konto/nycklar'],
  accountToken: [paths.accountToken('t1'), 'konto/nycklar/:token/aterkallelse'],
  desk: [paths.desk(), 'personal'],
  today: [paths.today('larcentrum-sorsele', { dag: '2026-11-26' }), 'personal/:centre'],
  door: [paths.door(), 'skylt'],
  displays: [paths.displays('c', { nytt: 'bort' }), 'personal/:centre/skyltar'],
  revokeDisplay: [paths.revokeDisplay('c', 'd1'), 'personal/:centre/skyltar/:display/bortkoppling'],
  picture: [paths.picture('studiesal', 'abc', 'small'), 'lokaler/:space/bilder/:picture'],
  spacePicture: [paths.spacePicture('c', 's'), 'personal/:centre/lokaler/:space/bild'],
  removePicture: [paths.removePicture('c', 's'), 'personal/:centre/lokaler/:space/bild/borttagning'],
  closures: [paths.closures('c', { nytt: 'regel', antal: 3 }), 'personal/:centre/stangningar'],
  close: [paths.close('c'), 'personal/:centre/stangningar/ny'],
  closure: [paths.closure('c', 's1'), 'personal/:centre/stangningar/:closure'],
  openAgain: [paths.openAgain('c', 's1'), 'personal/:centre/stangningar/:closure/borttagning'],
  closureRules: [paths.closureRules('c', { slag: 'weeks' }), 'personal/:centre/stangningar/regler'],
  closureRule: [paths.closureRule('c', 'r1'), 'personal/:centre/stangningar/regler/:rule/borttagning'],
  hours: [paths.hours('c', { nytt: 'sparat' }), 'personal/:centre/oppettider'],
  season: [paths.season('c', 'ny', { fran: 'tag_2026-01-01' }), 'personal/:centre/oppettider/:season'],
  affected: [paths.affected('c', { bokningar: 'b1,b2' }), 'personal/:centre/berorda'],
  spaces: [paths.spaces('c', { nytt: 'sparat' }), 'personal/:centre/lokaler'],
  editSpace: [paths.editSpace('c', 'ny'), 'personal/:centre/lokaler/:space'],
  retireSpace: [paths.retireSpace('c', 's'), 'personal/:centre/lokaler/:space/avveckling'],
  plan: [paths.plan('c', 's'), 'personal/:centre/lokaler/:space/platser'],
  rules: [paths.rules('c', { lokal: 's' }), 'personal/:centre/regler'],
  start: [paths.start('c'), 'personal/:centre/start'],
  moveAffected: [paths.moveAffected('c'), 'personal/:centre/berorda/flytt'],
  cancelAffected: [paths.cancelAffected('c'), 'personal/:centre/berorda/avbokning'],
  accountCalendars: [paths.accountCalendars({ klart: 'aterkallad' }), 'konto/kalender'],
  accountCalendar: [paths.accountCalendar('f1'), 'konto/kalender/:feed/aterkallelse'],
  calendar: [paths.calendar('hemligt'), 'kalender/:secret'],
  busyCentre: [paths.busyCentre('an-sorsele'), 'larcentra/:centre/upptaget.ics'],
  busySpace: [paths.busySpace('studiesal'), 'lokaler/:space/upptaget.ics'],
  staffCalendars: [paths.staffCalendars('an-sorsele', { klart: 'hamtad' }), 'personal/:centre/kalendrar'],
  staffFeeds: [paths.staffFeeds('an-sorsele'), 'personal/:centre/kalendrar/adresser'],
  staffBusy: [paths.staffBusy('an-sorsele'), 'personal/:centre/kalendrar/upptaget'],
  staffSubscriptions: [paths.staffSubscriptions('an-sorsele'), 'personal/:centre/kalendrar/prenumerationer'],
  staffFetch: [
    paths.staffFetch('an-sorsele', 's1'),
    'personal/:centre/kalendrar/prenumerationer/:subscription/hamtning',
  ],
  staffUnsubscribe: [
    paths.staffUnsubscribe('an-sorsele', 's1'),
    'personal/:centre/kalendrar/prenumerationer/:subscription/borttagning',
  ],
  bookFor: [paths.bookFor('larcentrum-sorsele', { person: 'p1' }), 'personal/:centre/ny-bokning'],
  deskBooking: [paths.deskBooking('larcentrum-sorsele', 'b1'), 'personal/:centre/bokningar/:booking'],
  deskBookingDeed: [
    paths.deskBookingDeed('larcentrum-sorsele', 'b1', 'incheckning'),
    'personal/:centre/bokningar/:booking/incheckning',
  ],
  checkInCode: [paths.checkInCode('larcentrum-sorsele'), 'personal/:centre/incheckning'],
  deskLog: [paths.deskLog('larcentrum-sorsele', { fore: 51 }), 'personal/:centre/logg'],
  deskSettings: [paths.deskSettings('larcentrum-sorsele'), 'personal/:centre/installningar'],
  checkIn: [paths.checkIn('studiesal', 'a.b.c.d'), 'incheckning/:place'],
  queue: [paths.queue('s1', { start: '2026-11-26T12:00:00Z' }), 'lokaler/:space/ko'],
  wait: [paths.wait('w1', { nytt: 'ko' }), 'koplatser/:wait'],
  waitAcceptance: [paths.waitAcceptance('w1'), 'koplatser/:wait/bokning'],
  waitLeave: [paths.waitLeave('w1'), 'koplatser/:wait/avslut'],
  seriesList: [paths.seriesList('c1'), 'personal/:centre/serier'],
  newSeries: [paths.newSeries('c1'), 'personal/:centre/serier/ny'],
  series: [paths.series('c1', 's1', { nytt: 'bokad' }), 'personal/:centre/serier/:series'],
  changeSeries: [
    paths.changeSeries('c1', 's1', { dag: '2026-11-26' }),
    'personal/:centre/serier/:series/andring',
  ],
  cancelSeries: [
    paths.cancelSeries('c1', 's1', { dag: '2026-11-26' }),
    'personal/:centre/serier/:series/avbokning',
  ],
  seriesDay: [paths.seriesDay('c1', 's1'), 'personal/:centre/serier/:series/dag'],
  sharing: [paths.sharing('c', { nytt: 'avslutad', installda: 2 }), 'personal/:centre/samarbeten'],
  newPartner: [paths.newPartner('c'), 'personal/:centre/samarbeten/:partner'],
  partner: [paths.partner('c', 'p1'), 'personal/:centre/samarbeten/:partner'],
  endPartner: [paths.endPartner('c', 'p1'), 'personal/:centre/samarbeten/:partner/avslut'],
  invitePartner: [paths.invitePartner('c', 'p1'), 'personal/:centre/samarbeten/:partner/utskick'],
  partners: [paths.partners(), 'konto/samarbeten'],
  bookForPartner: [
    paths.bookForPartner('p1', { lokal: 'sal', dag: '2026-11-26', tid: '10:00' }),
    'konto/samarbeten/:partner/bokning',
  ],
  seriesGoOn: [paths.seriesGoOn('c1', 's1'), 'personal/:centre/serier/:series/fortsattning'],
  waitingList: [paths.waitingList('c1'), 'personal/:centre/kolista'],
  requests: [paths.requests('c1', { svar: 'ja' }), 'personal/:centre/forfragningar'],
  approval: [paths.approval('c1', 'b1'), 'personal/:centre/forfragningar/:booking/godkannande'],
  decline: [paths.decline('c1', 'b1'), 'personal/:centre/forfragningar/:booking/avslag'],
  people: [paths.people('c1', { sok: 'åsa' }), 'personal/:centre/personer'],
  personHere: [paths.personHere('c1', 'p1', { nytt: 'godkand' }), 'personal/:centre/personer/:person'],
  personApproval: [paths.personApproval('c1', 'p1'), 'personal/:centre/personer/:person/godkannande'],
  approvalEnd: [paths.approvalEnd('c1', 'p1'), 'personal/:centre/personer/:person/godkannande/aterkallelse'],
  samePerson: [
    paths.samePerson('c1', 'p1', { sok: 'asa' }),
    'personal/:centre/personer/:person/sammanslagning',
  ],
  suspensionLift: [paths.suspensionLift('c1', 'p1'), 'personal/:centre/personer/:person/avstangning'],
  issueTag: [paths.issueTag('c1', 'p1'), 'personal/:centre/personer/:person/taggar'],
  approvedLearners: [paths.approvedLearners('c1', { klart: 'ja' }), 'personal/:centre/godkanda'],
  tags: [paths.tags('c1', { nytt: 'retur' }), 'personal/:centre/taggar'],
  tagsCsv: [paths.tagsCsv('c1'), 'personal/:centre/taggar/lista.csv'],
  tagDeed: [paths.tagDeed('c1', 't1', 'sparr'), 'personal/:centre/taggar/:tag/sparr'],
  tieGuest: [paths.tieGuest('c1', 'b1', { sok: 'åsa' }), 'personal/:centre/bokningar/:booking/konto'],
  memberEnd: [paths.memberEnd('c1', 'p1'), 'personal/:centre/medarbetare/:person/avslut'],
  figures: [paths.figures('c', { period: 'termin', dag: '2026-11-26' }), 'personal/:centre/statistik'],
  figuresFile: [paths.figuresFile('c', { period: 'ar', mot: 'i-fjol' }), 'personal/:centre/statistik.csv'],
  officeRequests: [
    paths.officeRequests('ltu', { visa: 'besvarade', tenta: 's1' }),
    'larosaten/:university/anmalningar',
  ],
  allowRequests: [paths.allowRequests('ltu'), 'larosaten/:university/anmalningar/ja'],
  refuseRequests: [paths.refuseRequests('ltu'), 'larosaten/:university/anmalningar/nej'],
  officeRequestsFile: [paths.officeRequestsFile('ltu'), 'larosaten/:university/anmalningar/lista.csv'],
  examMaterials: [paths.examMaterials('c'), 'personal/:centre/tentor-material'],
  examMaterial: [paths.examMaterial('c', 'h', { nytt: 'fil' }), 'personal/:centre/tentor-material/:hosting'],
  examMaterialDeed: [
    paths.examMaterialDeed('c', 'h', 'klart'),
    'personal/:centre/tentor-material/:hosting/klart',
  ],
  examFile: [paths.examFile('c', 'h', 'f'), 'personal/:centre/tentor-material/:hosting/filer/:file'],
  examLocker: [paths.examLocker('a.b.c.d', { nytt: 'fil' }), 'lank/tentamen/skap'],
  examLockerDeed: [paths.examLockerDeed('a.b.c.d', 'kvittens'), 'lank/tentamen/skap/kvittens'],
  examLockerFile: [paths.examLockerFile('a.b.c.d', 'f'), 'lank/tentamen/skap/filer/:file'],
  universityMaterials: [paths.universityMaterials('u'), 'larosaten/:university/material'],
  universityMaterial: [paths.universityMaterial('u', 'h'), 'larosaten/:university/material/:hosting'],
  universityMaterialDeed: [
    paths.universityMaterialDeed('u', 'h', 'kvittens'),
    'larosaten/:university/material/:hosting/kvittens',
  ],
  universityFile: [
    paths.universityFile('u', 'h', 'f'),
    'larosaten/:university/material/:hosting/filer/:file',
  ],
  retention: [paths.retention('c', { nytt: 'sparat' }), 'personal/:centre/gallring'],
  examSittings: [paths.examSittings({ kurs: 'analys' }), 'tentamenstillfallen'],
  courses: [paths.courses({ sok: 'åk', takt: ['50', '100'] }), 'kurser'],
  ownCourses: [paths.ownCourses({ nytt: 'sparad' }), 'mina-kurser'],
  ownCourseData: [paths.ownCourseData(), 'mina-kurser/uppgifter.json'],
  saveCourse: [paths.saveCourse('k'), 'kurser/:instance/sparande'],
  forgetCourse: [paths.forgetCourse('k'), 'kurser/:instance/sparande/borttagning'],
  watchCourses: [paths.watchCourses('dagar=10&sok=l%C3%A4rare'), 'kurser/bevakning'],
  unwatchCourses: [paths.unwatchCourses('s'), 'mina-kurser/bevakningar/:search/borttagning'],
  studies: [paths.studies('k', { nytt: 'sparad' }), 'mina-kurser/:instance'],
  endStudies: [paths.endStudies('k'), 'mina-kurser/:instance/avslut'],
  studyGroup: [paths.studyGroup('k', { nytt: 'anmald' }), 'mina-kurser/:instance/grupp'],
  studyPeer: [paths.studyPeer('k', 'a1', { nytt: 'skickat' }), 'mina-kurser/:instance/grupp/:peer'],
  reportGreeting: [
    paths.reportGreeting('k', 'g'),
    'mina-kurser/:instance/grupp/meddelanden/:greeting/anmalan',
  ],
  stopWatching: [paths.stopWatching('a.b.c.d'), 'lank/kursbevakning'],
  leaveGroup: [paths.leaveGroup('a.b.c.d'), 'lank/studiegrupp'],
  studiesHere: [paths.studiesHere('c', { nytt: 'friad' }), 'personal/:centre/kurser'],
  clearGreeting: [paths.clearGreeting('c', 'g'), 'personal/:centre/kurser/meddelanden/:greeting/friande'],
  removeFromGroups: [
    paths.removeFromGroups('c', 'g'),
    'personal/:centre/kurser/meddelanden/:greeting/borttagning',
  ],
  openData: [paths.openData(), 'data'],
  openCoursesCsv: [paths.openCoursesCsv(), 'data/kurser.csv'],
  openCoursesJson: [paths.openCoursesJson(), 'data/kurser.json'],
  openCoursesEmil: [paths.openCoursesEmil(), 'data/kurser-emil3.json'],
  dcatTurtle: [paths.dcatTurtle(), 'dcat.ttl'],
  dcatRdfXml: [paths.dcatRdfXml(), 'dcat.rdf'],
  siteMap: [paths.siteMap({ del: 'kurser-1' }), 'sitemap.xml'],
  robots: [paths.robots(), 'robots.txt'],
  course: [paths.course('ltu-x1-1-vt27', { hem: '2422' }), 'kurser/:instance'],
  courseCalendar: [paths.courseCalendar('ltu-x1-1-vt27'), 'kurser/:instance/ansokan.ics'],
  compareCourses: [paths.compareCourses(['a', 'b']), 'kurser/jamfor'],
  reserveWeekly: [paths.reserveWeekly('x', { dag: '2', till: '2027-06-06' }), 'lokaler/:space/varje-vecka'],
  offices: [paths.offices(), 'larosaten'],
  office: [paths.office('ltu'), 'larosaten/:university'],
  ownSittings: [
    paths.ownSittings('ltu', { nar: 'HT26', nytt: 'in', antal: 3 }),
    'larosaten/:university/tentor',
  ],
  addSitting: [paths.addSitting('ltu'), 'larosaten/:university/tentor/ny'],
  ownSitting: [paths.ownSitting('ltu', 's1'), 'larosaten/:university/tentor/:sitting'],
  announceTime: [paths.announceTime('ltu', 's1'), 'larosaten/:university/tentor/:sitting/klockslag'],
  cancelSitting: [paths.cancelSitting('ltu', 's1'), 'larosaten/:university/tentor/:sitting/installning'],
  copySittings: [paths.copySittings('ltu', { veckor: '52' }), 'larosaten/:university/tentor/kopiera'],
  importSittings: [paths.importSittings('ltu'), 'larosaten/:university/tentor/import'],
  sittingsFile: [paths.sittingsFile('ltu', { mall: 'ja' }), 'larosaten/:university/tentor/lista.csv'],
  courseImports: [paths.courseImports('ltu', { inlasning: 'x' }), 'larosaten/:university/kurser/inlasning'],
  universityCourses: [
    paths.universityCourses('ltu', { tillstand: 'utkast', sida: 2 }),
    'larosaten/:university/kurser',
  ],
  addCourse: [paths.addCourse('ltu'), 'larosaten/:university/kurser/ny'],
  ownCourse: [paths.ownCourse('ltu', 'k', { nytt: 'andrad' }), 'larosaten/:university/kurser/:instance'],
  editCourse: [paths.editCourse('ltu', 'k'), 'larosaten/:university/kurser/:instance/redigering'],
  takeOverCourse: [paths.takeOverCourse('ltu', 'k'), 'larosaten/:university/kurser/:instance/overtagande'],
  courseDeed: [
    paths.courseDeed('ltu', 'publicering', { val: ['a', 'b'] }),
    'larosaten/:university/kurser/publicering',
  ],
  coursesFile: [paths.coursesFile('ltu', { mall: 'ja' }), 'larosaten/:university/kurser/lista.csv'],
  readCourses: [paths.readCourses('ltu'), 'larosaten/:university/kurser/fil'],
  courseFile: [paths.courseFile('ltu', 'f', { efter: 100 }), 'larosaten/:university/kurser/fil/:import'],
  courseFileDeed: [
    paths.courseFileDeed('ltu', 'f', 'sparande'),
    'larosaten/:university/kurser/fil/:import/sparande',
  ],
  mendCourseRow: [paths.mendCourseRow('ltu', 'f', 7), 'larosaten/:university/kurser/fil/:import/rader/:line'],
  officeLog: [paths.officeLog('ltu', { fore: 51 }), 'larosaten/:university/logg'],
  officeMembers: [paths.officeMembers('ltu', { klart: 'skickad' }), 'larosaten/:university/medarbetare'],
  officeMemberEnd: [paths.officeMemberEnd('ltu', 'p'), 'larosaten/:university/medarbetare/:person/avslut'],
  officeInvitationAgain: [
    paths.officeInvitationAgain('ltu', 'i'),
    'larosaten/:university/medarbetare/inbjudningar/:invitation/utskick',
  ],
  officeInvitationRevoke: [
    paths.officeInvitationRevoke('ltu', 'i'),
    'larosaten/:university/medarbetare/inbjudningar/:invitation/aterkallelse',
  ],
  universityRules: [paths.universityRules('ltu', { nytt: 'sparat' }), 'larosaten/:university/regler'],
  withdrawUniversityRules: [
    paths.withdrawUniversityRules('ltu', 'p1'),
    'larosaten/:university/regler/:policy/aterkallelse',
  ],
  publicDemand: [paths.publicDemand({ kommun: '2422' }), 'efterfragan'],
  ownWishes: [paths.ownWishes({ kurs: 'x' }), 'onskemal'],
  withdrawWish: [paths.withdrawWish('w1'), 'onskemal/:wish/borttagning'],
  withdrawWishes: [paths.withdrawWishes(), 'onskemal/borttagning'],
  ownWishesFile: [paths.ownWishesFile(), 'onskemal/fil.json'],
  registerNeed: [paths.registerNeed({ skickat: 'ja' }), 'arbetsgivare'],
  needByLink: [paths.needByLink('a.b.c.d'), 'lank/behov'],
  confirmNeed: [paths.confirmNeed('a.b.c.d'), 'lank/behov/bekraftelse'],
  removeNeed: [paths.removeNeed('a.b.c.d'), 'lank/behov/borttagning'],
  callAnswer: [paths.callAnswer('a.b.c.d', { nytt: 'svar' }), 'lank/efterfragan'],
  answerCall: [paths.answerCall('a.b.c.d'), 'lank/efterfragan/svar'],
  demand: [paths.demand({ at: 'personal', id: 'gavle' }, { yrke: 'nurse' }), 'personal/:centre/efterfragan'],
  askUniversity: [
    paths.askUniversity({ at: 'natverk', id: 'akademi-norr' }, { del: ['y~nurse~~2422'] }),
    'natverk/:network/efterfragan/forfragan',
  ],
  previewCall: [
    paths.previewCall({ at: 'personal', id: 'gavle' }),
    'personal/:centre/efterfragan/forfragan/forhandsgranskning',
  ],
  sentCall: [
    paths.sentCall({ at: 'natverk', id: 'akademi-norr' }, 'c1'),
    'natverk/:network/efterfragan/forfragningar/:call',
  ],
  showNeed: [
    paths.showNeed({ at: 'personal', id: 'gavle' }, 'n1'),
    'personal/:centre/efterfragan/behov/:need/visning',
  ],
  declineNeed: [
    paths.declineNeed({ at: 'natverk', id: 'akademi-norr' }, 'n1'),
    'natverk/:network/efterfragan/behov/:need/avslag',
  ],
  networks: [paths.networks(), 'natverk'],
  officeCalls: [paths.officeCalls('ltu'), 'larosaten/:university/efterfragan'],
  officeCall: [paths.officeCall('ltu', 'c1', { nytt: 'svar' }), 'larosaten/:university/efterfragan/:call'],
  answerCallAsOffice: [paths.answerCallAsOffice('ltu', 'c1'), 'larosaten/:university/efterfragan/:call/svar'],
  api: [paths.api(), 'api'],
  openapi: [paths.openapi(), 'api/v1/openapi.json'],
} satisfies Record<keyof typeof paths, [string, string]>

/** The same pages of demand for a centre and for a network. */
const demandLinks = (
  [
    [{ at: 'personal', id: 'gavle' }, 'personal/:centre/efterfragan'],
    [{ at: 'natverk', id: 'akademi-norr' }, 'natverk/:network/efterfragan'],
  ] as const
).flatMap(([keeper, route]): [string, string][] => [
  [paths.demand(keeper), route],
  [paths.askUniversity(keeper), `${route}/forfragan`],
  [paths.previewCall(keeper), `${route}/forfragan/forhandsgranskning`],
  [paths.sentCall(keeper, 'c1'), `${route}/forfragningar/:call`],
  [paths.showNeed(keeper, 'n1'), `${route}/behov/:need/visning`],
  [paths.declineNeed(keeper, 'n1'), `${route}/behov/:need/avslag`],
])

/** Routes that no page links to: programs know them from the description, and the rest is "not found". */
const reachedOtherwise = [
  /^personal\/:centre\/bokningar\/:booking\/\w+$/,
  // Deeds of one locker, three doors to it.
  /\/(tentor-material|material)\/:hosting\/[a-z]+$/,
  /^lank\/tentamen\/skap\/[a-z]+$/,
  /^personal\/:centre\/taggar\/:tag\/\w+$/,
  // What is done with courses, or with a file of them.
  /^larosaten\/:university\/kurser\/(fil\/:import\/)?(kopiering|installning|borttagning)$/,
  /^tentamensdag\/:session\/skrivande\/:request\/\w+$/,
  /^personal\/:centre\/tentapass\/:session\/\w+$/,
  /^personal\/:centre\/tentavakter\/:person\/\w+$/,
  /^api\/v1\/(?!openapi)/,
  /^health\//,
  /^\*$/,
]

test.each(Object.entries(links))('%s leads to its route', (_name, [address, route]) => {
  expect(routeOf(address)).toBe(route)
})

test.each(demandLinks)('%s leads to its route', (address, route) => {
  expect(routeOf(address)).toBe(route)
})

test('every route has a link, or is reached otherwise', () => {
  const linked = new Set<string>([...Object.values(links), ...demandLinks].map(([, route]) => route))
  const lost = table
    .map(({ path }) => path)
    .filter((path) => !linked.has(path) && !reachedOtherwise.some((pattern) => pattern.test(path)))
  expect(lost).toEqual([])
})

test('no two routes have one address', () => {
  const all = table.map(({ path }) => path)
  expect(all.filter((path, at) => all.indexOf(path) !== at)).toEqual([])
})

test('what is not said is not in the address, and what is said survives it', () => {
  expect(paths.search({ ort: '', dag: undefined })).toBe('/sok')
  expect(paths.search({ antal: '2', utrustning: ['screen', 'window'] })).toBe(
    '/sok?antal=2&utrustning=screen&utrustning=window',
  )
  const target = '/sok?ort=Åsele&utrustning=screen&utrustning=window#tider'
  expect(new URL(paths.signIn(target), 'http://here.invalid').searchParams.get('till')).toBe(target)
})
