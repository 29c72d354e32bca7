import { type MaterialTold, query } from './query'

type MaterialDeed = 'borttagning' | 'kvittens' | 'post' | 'klart' | 'saknas' | 'skickat' | 'oppnare'

/** Who works with exams at a centre, or watches them on the day. */
export const staffExams = {
  examDays: () => '/tentamensdag',
  /** A session on its day, for those who watch it. */
  examDay: (session: string, wish: { klar?: string; vad?: string } = {}) =>
    `/tentamensdag/${session}${query(wish)}`,
  examDayDeed: (
    session: string,
    request: string,
    deed:
      | 'plats'
      | 'avvisning'
      | 'angra'
      | 'ut'
      | 'in'
      | 'inlamning'
      | 'blankt'
      | 'avbrott'
      | 'fortsattning'
      | 'uteblivande',
  ) => `/tentamensdag/${session}/skrivande/${request}/${deed}`,
  examDayMissing: (session: string) => `/tentamensdag/${session}/uteblivna`,
  examDayDeviations: (session: string, wish: { nytt?: 'sparad' } = {}) =>
    `/tentamensdag/${session}/avvikelser${query(wish)}`,
  examDayPaper: (session: string, list: 'narvarolista' | 'platskort' | 'toalettlista' | 'forsattsblad') =>
    `/tentamensdag/${session}/utskrift/${list}`,
  examReport: (centreId: string, session: string, wish: { skickad?: string } = {}) =>
    `/personal/${centreId}/tentapass/${session}/rapport${query(wish)}`,
  examReportFile: (centreId: string, session: string, wish: { tenta: string }) =>
    `/personal/${centreId}/tentapass/${session}/rapport.csv${query(wish)}`,
  sendExamReport: (centreId: string, session: string) =>
    `/personal/${centreId}/tentapass/${session}/rapport/utskick`,
  examRequests: (centreId: string, wish: { visa?: string } = {}) =>
    `/personal/${centreId}/tentaanmalningar${query(wish)}`,
  examRequestAt: (
    centreId: string,
    id: string,
    wish: { nytt?: 'ja' | 'nej' | 'erbjuden' | 'lost' | 'grupp' | 'ordnat' } = {},
  ) => `/personal/${centreId}/tentaanmalningar/${id}${query(wish)}`,
  acceptExamRequest: (centreId: string, id: string) =>
    `/personal/${centreId}/tentaanmalningar/${id}/godkannande`,
  declineExamRequest: (centreId: string, id: string) => `/personal/${centreId}/tentaanmalningar/${id}/avslag`,
  offerExamSeat: (centreId: string, id: string) => `/personal/${centreId}/tentaanmalningar/${id}/erbjudande`,
  settleExamClash: (centreId: string, id: string) => `/personal/${centreId}/tentaanmalningar/${id}/losning`,
  examResidency: (centreId: string, id: string) => `/personal/${centreId}/tentaanmalningar/${id}/kommungrupp`,
  arrangeExam: (centreId: string, id: string) => `/personal/${centreId}/tentaanmalningar/${id}/ordnat`,
  examCharges: (
    centreId: string,
    wish: { manad?: string; nytt?: 'betald' | 'efterskankt' | 'aterbetald' } = {},
  ) => `/personal/${centreId}/tentaavgifter${query(wish)}`,
  examChargesFile: (centreId: string, wish: { manad?: string } = {}) =>
    `/personal/${centreId}/tentaavgifter.csv${query(wish)}`,
  examPayment: (centreId: string, id: string) => `/personal/${centreId}/tentaavgifter/${id}/betalning`,
  waiveExamCharge: (centreId: string, id: string) =>
    `/personal/${centreId}/tentaavgifter/${id}/efterskankning`,
  refundExamCharge: (centreId: string, id: string) =>
    `/personal/${centreId}/tentaavgifter/${id}/aterbetalning`,
  examReceipt: (centreId: string, id: string) => `/personal/${centreId}/tentaavgifter/${id}/kvitto`,
  /** `fran`: the rules to begin with. */
  examPolicy: (centreId: string, wish: { fran?: string; nytt?: 'sparat' | 'aterkallat' | 'borjat' } = {}) =>
    `/personal/${centreId}/tentaregler${query(wish)}`,
  withdrawExamPolicy: (centreId: string, id: string) =>
    `/personal/${centreId}/tentaregler/${id}/aterkallelse`,
  /** Exam sessions of a centre: its own list, and one of them. */
  examSessions: (centreId: string, wish: { visa?: 'tidigare'; nytt?: 'installt' } = {}) =>
    `/personal/${centreId}/tentapass${query(wish)}`,
  openExamSession: (
    centreId: string,
    wish: Partial<Record<'lokal' | 'dag' | 'fran' | 'till' | 'platser', string>> = {},
  ) => `/personal/${centreId}/tentapass/ny${query(wish)}`,
  examSession: (
    centreId: string,
    id: string,
    wish: { nytt?: string; antal?: string | number; nej?: string; om?: string } = {},
  ) => `/personal/${centreId}/tentapass/${id}${query(wish)}`,
  examSessionDeed: (
    centreId: string,
    id: string,
    deed: 'platser' | 'spridning' | 'andring' | 'installning' | 'vakter',
  ) => `/personal/${centreId}/tentapass/${id}/${deed}`,
  moveExamSeat: (centreId: string, id: string, request: string) =>
    `/personal/${centreId}/tentapass/${id}/skrivande/${request}/flytt`,
  withdrawInvigilator: (centreId: string, id: string, person: string) =>
    `/personal/${centreId}/tentapass/${id}/vakter/${person}/avlosning`,
  invigilators: (centreId: string, wish: { nytt?: 'tillagd' | 'avslutad'; nej?: string } = {}) =>
    `/personal/${centreId}/tentavakter${query(wish)}`,
  invigilator: (
    centreId: string,
    person: string,
    wish: { nytt?: string; nej?: string; dag?: string; fran?: string; till?: string } = {},
  ) => `/personal/${centreId}/tentavakter/${person}${query(wish)}`,
  invigilatorDeed: (centreId: string, person: string, deed: 'avslut' | 'tider' | 'jav') =>
    `/personal/${centreId}/tentavakter/${person}/${deed}`,
  removeInvigilatorTime: (centreId: string, person: string, time: string) =>
    `/personal/${centreId}/tentavakter/${person}/tider/${time}/borttagning`,
  removeExamConflict: (centreId: string, person: string, learner: string) =>
    `/personal/${centreId}/tentavakter/${person}/jav/${learner}/borttagning`,
  invigilatorHours: (centreId: string, wish: { manad?: string } = {}) =>
    `/personal/${centreId}/tentavakter/timmar${query(wish)}`,
  invigilatorHoursFile: (centreId: string, wish: { manad?: string } = {}) =>
    `/personal/${centreId}/tentavakter/timmar.csv${query(wish)}`,
  /** Papers and answers of exams: a centre's list, and one exam's locker. */
  examMaterials: (centreId: string) => `/personal/${centreId}/tentor-material`,
  examMaterial: (centreId: string, id: string, wish: { nytt?: MaterialTold } = {}) =>
    `/personal/${centreId}/tentor-material/${id}${query(wish)}`,
  examMaterialDeed: (centreId: string, id: string, deed: MaterialDeed) =>
    `/personal/${centreId}/tentor-material/${id}/${deed}`,
  examFile: (centreId: string, id: string, file: string) =>
    `/personal/${centreId}/tentor-material/${id}/filer/${file}`,
  /** How long a centre keeps what there is about exams. */
  retention: (centreId: string, wish: { nytt?: 'sparat' } = {}) =>
    `/personal/${centreId}/gallring${query(wish)}`,
}
