import { type MaterialTold, query } from './query'

/** What a link in a mail does: it is signed, and does one thing without signing in. */
export const links = {
  cancelByLink: (link: string) => `/lank/avbokning${query({ k: link })}`,
  confirmByLink: (link: string) => `/lank/adress${query({ k: link })}`,
  resetByLink: (link: string) => `/lank/losenord${query({ k: link })}`,
  changeAddressByLink: (link: string) => `/lank/ny-adress${query({ k: link })}`,
  invitation: (link: string) => `/lank/inbjudan${query({ k: link })}`,
  invitationAccount: (link: string) => `/lank/inbjudan/konto${query({ k: link })}`,
  merge: (link: string) => `/lank/sammanslagning${query({ k: link })}`,
  agreeToMerge: (link: string) => `/lank/sammanslagning/ja${query({ k: link })}`,
  declineMerge: (link: string) => `/lank/sammanslagning/nej${query({ k: link })}`,
  offer: (link: string) => `/lank/erbjudande${query({ k: link })}`,
  acceptOffer: (link: string) => `/lank/erbjudande/ja${query({ k: link })}`,
  declineOffer: (link: string) => `/lank/erbjudande/nej${query({ k: link })}`,
  /** What an exam office answers by a mailed link. */
  examAnswer: (link: string, wish: { nytt?: 'svar' | 'hann-fore' | 'hanvisat' | 'inte-nu' } = {}) =>
    `/lank/tentamen${query({ k: link, ...wish })}`,
  allowExam: (link: string) => `/lank/tentamen/ja${query({ k: link })}`,
  refuseExam: (link: string) => `/lank/tentamen/nej${query({ k: link })}`,
  /** The letter went to the wrong mailbox. */
  notOurExam: (link: string) => `/lank/tentamen/fel-mottagare${query({ k: link })}`,
  referExam: (link: string) => `/lank/tentamen/annan-kontakt${query({ k: link })}`,
  examReportByLink: (link: string) => `/lank/tentamen/rapport${query({ k: link })}`,
  /** A locker of exam papers, for whoever follows the link in a mail. */
  examLocker: (link: string, wish: { nytt?: MaterialTold } = {}) =>
    `/lank/tentamen/skap${query({ k: link, ...wish })}`,
  examLockerDeed: (link: string, deed: 'borttagning' | 'kvittens') =>
    `/lank/tentamen/skap/${deed}${query({ k: link })}`,
  examLockerFile: (link: string, file: string) => `/lank/tentamen/skap/filer/${file}${query({ k: link })}`,
  stopWatching: (link: string) => `/lank/kursbevakning${query({ k: link })}`,
  leaveGroup: (link: string) => `/lank/studiegrupp${query({ k: link })}`,
  /** What an employer said that it needs, and what a university is asked about it. */
  needByLink: (link: string) => `/lank/behov${query({ k: link })}`,
  confirmNeed: (link: string) => `/lank/behov/bekraftelse${query({ k: link })}`,
  removeNeed: (link: string) => `/lank/behov/borttagning${query({ k: link })}`,
  callAnswer: (link: string, wish: { nytt?: 'svar' | 'hann-fore' | 'inte-nu' } = {}) =>
    `/lank/efterfragan${query({ k: link, ...wish })}`,
  answerCall: (link: string) => `/lank/efterfragan/svar${query({ k: link })}`,
}
