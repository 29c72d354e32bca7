import { links } from '../links'
import type { Rows } from './rows'

/** What links in mails lead to, and the route that each must reach. */
export const linksRows = {
  cancelByLink: [links.cancelByLink('a.b.c.d'), 'lank/avbokning'],
  confirmByLink: [links.confirmByLink('a.b.c.d'), 'lank/adress'],
  resetByLink: [links.resetByLink('a.b.c.d'), 'lank/losenord'],
  changeAddressByLink: [links.changeAddressByLink('a.b.c.d'), 'lank/ny-adress'],
  invitation: [links.invitation('a.b.c.d'), 'lank/inbjudan'],
  invitationAccount: [links.invitationAccount('a.b.c.d'), 'lank/inbjudan/konto'],
  merge: [links.merge('a.b.c.d'), 'lank/sammanslagning'],
  agreeToMerge: [links.agreeToMerge('a.b.c.d'), 'lank/sammanslagning/ja'],
  declineMerge: [links.declineMerge('a.b.c.d'), 'lank/sammanslagning/nej'],
  offer: [links.offer('a.b.c.d'), 'lank/erbjudande'],
  acceptOffer: [links.acceptOffer('a.b.c.d'), 'lank/erbjudande/ja'],
  declineOffer: [links.declineOffer('a.b.c.d'), 'lank/erbjudande/nej'],
  examAnswer: [links.examAnswer('k', { nytt: 'svar' }), 'lank/tentamen'],
  allowExam: [links.allowExam('k'), 'lank/tentamen/ja'],
  refuseExam: [links.refuseExam('k'), 'lank/tentamen/nej'],
  notOurExam: [links.notOurExam('k'), 'lank/tentamen/fel-mottagare'],
  referExam: [links.referExam('k'), 'lank/tentamen/annan-kontakt'],
  examReportByLink: [links.examReportByLink('a.b.c.d'), 'lank/tentamen/rapport'],
  examLocker: [links.examLocker('a.b.c.d', { nytt: 'fil' }), 'lank/tentamen/skap'],
  examLockerDeed: [links.examLockerDeed('a.b.c.d', 'kvittens'), 'lank/tentamen/skap/kvittens'],
  examLockerFile: [links.examLockerFile('a.b.c.d', 'f'), 'lank/tentamen/skap/filer/:file'],
  stopWatching: [links.stopWatching('a.b.c.d'), 'lank/kursbevakning'],
  leaveGroup: [links.leaveGroup('a.b.c.d'), 'lank/studiegrupp'],
  needByLink: [links.needByLink('a.b.c.d'), 'lank/behov'],
  confirmNeed: [links.confirmNeed('a.b.c.d'), 'lank/behov/bekraftelse'],
  removeNeed: [links.removeNeed('a.b.c.d'), 'lank/behov/borttagning'],
  callAnswer: [links.callAnswer('a.b.c.d', { nytt: 'svar' }), 'lank/efterfragan'],
  answerCall: [links.answerCall('a.b.c.d'), 'lank/efterfragan/svar'],
} satisfies Rows<typeof links>
