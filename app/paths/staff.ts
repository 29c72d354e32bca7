import { query } from './query'

type FiguresWish = Partial<Record<'period' | 'dag' | 'fran' | 'till' | 'mot', string>>

/** Who works at a centre. What they do with exams is in `staff-exams.ts`. */
export const staff = {
  /** Staff: the centres one works at, and each centre's desk. */
  desk: () => '/personal',
  today: (centreId: string, wish: { dag?: string; sok?: string } = {}) =>
    `/personal/${centreId}${query(wish)}`,
  bookFor: (
    centreId: string,
    wish: Partial<Record<'person' | 'sok' | 'lokal' | 'dag' | 'fran' | 'till', string>> = {},
  ) => `/personal/${centreId}/ny-bokning${query(wish)}`,
  deskBooking: (centreId: string, id: string, wish: { nytt?: 'flyttad' | 'avbokad' | 'bokad' } = {}) =>
    `/personal/${centreId}/bokningar/${id}${query(wish)}`,
  deskBookingDeed: (
    centreId: string,
    id: string,
    deed:
      | 'incheckning'
      | 'utcheckning'
      | 'uteblivande'
      | 'aterstallning'
      | 'anteckning'
      | 'avbokning'
      | 'flytt',
  ) => `/personal/${centreId}/bokningar/${id}/${deed}`,
  tieGuest: (centreId: string, booking: string, wish: { sok?: string } = {}) =>
    `/personal/${centreId}/bokningar/${booking}/konto${query(wish)}`,
  checkInCode: (centreId: string, wish: { lokal?: string } = {}) =>
    `/personal/${centreId}/incheckning${query(wish)}`,
  deskLog: (centreId: string, wish: { fore?: number } = {}) => `/personal/${centreId}/logg${query(wish)}`,
  deskSettings: (centreId: string) => `/personal/${centreId}/installningar`,
  start: (centreId: string) => `/personal/${centreId}/start`,
  requests: (centreId: string, wish: { svar?: 'ja' | 'nej' } = {}) =>
    `/personal/${centreId}/forfragningar${query(wish)}`,
  approval: (centreId: string, id: string) => `/personal/${centreId}/forfragningar/${id}/godkannande`,
  decline: (centreId: string, id: string) => `/personal/${centreId}/forfragningar/${id}/avslag`,
  waitingList: (centreId: string) => `/personal/${centreId}/kolista`,
  seriesList: (centreId: string) => `/personal/${centreId}/serier`,
  newSeries: (centreId: string, wish: { samarbete?: string } = {}) =>
    `/personal/${centreId}/serier/ny${query(wish)}`,
  series: (
    centreId: string,
    id: string,
    wish: { nytt?: 'bokad' | 'andrad' | 'avbokad' | 'dag' | 'kvar' } = {},
  ) => `/personal/${centreId}/serier/${id}${query(wish)}`,
  changeSeries: (centreId: string, id: string, wish: { dag: string }) =>
    `/personal/${centreId}/serier/${id}/andring${query(wish)}`,
  cancelSeries: (centreId: string, id: string, wish: { dag: string }) =>
    `/personal/${centreId}/serier/${id}/avbokning${query(wish)}`,
  seriesDay: (centreId: string, id: string) => `/personal/${centreId}/serier/${id}/dag`,
  seriesGoOn: (centreId: string, id: string) => `/personal/${centreId}/serier/${id}/fortsattning`,
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
  moveAffected: (centreId: string) => `/personal/${centreId}/berorda/flytt`,
  cancelAffected: (centreId: string) => `/personal/${centreId}/berorda/avbokning`,
  spaces: (centreId: string, wish: { nytt?: 'sparat' | 'bort' | 'ater' } = {}) =>
    `/personal/${centreId}/lokaler${query(wish)}`,
  editSpace: (centreId: string, id: string) => `/personal/${centreId}/lokaler/${id}`,
  retireSpace: (centreId: string, id: string) => `/personal/${centreId}/lokaler/${id}/avveckling`,
  plan: (centreId: string, id: string, wish: { nytt?: 'sparat' } = {}) =>
    `/personal/${centreId}/lokaler/${id}/platser${query(wish)}`,
  rules: (centreId: string, wish: { lokal?: string; nytt?: 'sparat' } = {}) =>
    `/personal/${centreId}/regler${query(wish)}`,
  spacePicture: (centreId: string, id: string, wish: { nytt?: 'sparad' | 'borta' } = {}) =>
    `/personal/${centreId}/lokaler/${id}/bild${query(wish)}`,
  removePicture: (centreId: string, id: string) => `/personal/${centreId}/lokaler/${id}/bild/borttagning`,
  displays: (centreId: string, wish: { nytt?: 'bort' } = {}) => `/personal/${centreId}/skyltar${query(wish)}`,
  revokeDisplay: (centreId: string, id: string) => `/personal/${centreId}/skyltar/${id}/bortkoppling`,
  people: (centreId: string, wish: { sok?: string } = {}) => `/personal/${centreId}/personer${query(wish)}`,
  personHere: (
    centreId: string,
    id: string,
    wish: {
      nytt?: 'godkand' | 'aterkallad' | 'havd' | 'tagg' | 'retur' | 'forlust' | 'sparr' | 'knuten' | 'fragad'
    } = {},
  ) => `/personal/${centreId}/personer/${id}${query(wish)}`,
  personApproval: (centreId: string, id: string) => `/personal/${centreId}/personer/${id}/godkannande`,
  approvalEnd: (centreId: string, id: string) =>
    `/personal/${centreId}/personer/${id}/godkannande/aterkallelse`,
  suspensionLift: (centreId: string, id: string) => `/personal/${centreId}/personer/${id}/avstangning`,
  samePerson: (centreId: string, id: string, wish: { sok?: string; med?: string } = {}) =>
    `/personal/${centreId}/personer/${id}/sammanslagning${query(wish)}`,
  issueTag: (centreId: string, id: string) => `/personal/${centreId}/personer/${id}/taggar`,
  approvedLearners: (centreId: string, wish: { klart?: 'ja' } = {}) =>
    `/personal/${centreId}/godkanda${query(wish)}`,
  tags: (centreId: string, wish: { nytt?: 'retur' | 'forlust' | 'sparr' } = {}) =>
    `/personal/${centreId}/taggar${query(wish)}`,
  tagsCsv: (centreId: string) => `/personal/${centreId}/taggar/lista.csv`,
  tagDeed: (centreId: string, id: string, deed: 'retur' | 'forlust' | 'sparr') =>
    `/personal/${centreId}/taggar/${id}/${deed}`,
  members: (centreId: string, wish: { klart?: 'skickad' | 'igen' | 'aterkallad' | 'avslutad' } = {}) =>
    `/personal/${centreId}/medarbetare${query(wish)}`,
  memberEnd: (centreId: string, person: string) => `/personal/${centreId}/medarbetare/${person}/avslut`,
  invitationRevoke: (centreId: string, id: string) =>
    `/personal/${centreId}/medarbetare/inbjudningar/${id}/aterkallelse`,
  invitationAgain: (centreId: string, id: string) =>
    `/personal/${centreId}/medarbetare/inbjudningar/${id}/utskick`,
  /** Other organisations that may book at a centre. */
  sharing: (
    centreId: string,
    wish: {
      nytt?: 'sparad' | 'inbjuden' | 'avslutad' | 'skickad'
      installda?: string | number
      kvar?: string | number
    } = {},
  ) => `/personal/${centreId}/samarbeten${query(wish)}`,
  newPartner: (centreId: string) => `/personal/${centreId}/samarbeten/nytt`,
  partner: (centreId: string, id: string) => `/personal/${centreId}/samarbeten/${id}`,
  endPartner: (centreId: string, id: string) => `/personal/${centreId}/samarbeten/${id}/avslut`,
  invitePartner: (centreId: string, id: string) => `/personal/${centreId}/samarbeten/${id}/utskick`,
  staffCalendars: (
    centreId: string,
    wish: { klart?: 'hamtad' | 'foljs' | 'borttagen' | 'oppnad' | 'stangd' } = {},
  ) => `/personal/${centreId}/kalendrar${query(wish)}`,
  staffFeeds: (centreId: string) => `/personal/${centreId}/kalendrar/adresser`,
  staffBusy: (centreId: string) => `/personal/${centreId}/kalendrar/upptaget`,
  staffSubscriptions: (centreId: string) => `/personal/${centreId}/kalendrar/prenumerationer`,
  staffFetch: (centreId: string, id: string) =>
    `/personal/${centreId}/kalendrar/prenumerationer/${id}/hamtning`,
  staffUnsubscribe: (centreId: string, id: string) =>
    `/personal/${centreId}/kalendrar/prenumerationer/${id}/borttagning`,
  undelivered: (centreId: string) => `/personal/${centreId}/brev`,
  sendAgain: (centreId: string, message: string) => `/personal/${centreId}/brev/${message}/omsandning`,
  figures: (centreId: string, wish: FiguresWish = {}) => `/personal/${centreId}/statistik${query(wish)}`,
  figuresFile: (centreId: string, wish: FiguresWish = {}) =>
    `/personal/${centreId}/statistik.csv${query(wish)}`,
  /** What is studied at a centre. */
  studiesHere: (centreId: string, wish: { nytt?: 'friad' | 'borttagen' } = {}) =>
    `/personal/${centreId}/kurser${query(wish)}`,
  clearGreeting: (centreId: string, id: string) => `/personal/${centreId}/kurser/meddelanden/${id}/friande`,
  removeFromGroups: (centreId: string, id: string) =>
    `/personal/${centreId}/kurser/meddelanden/${id}/borttagning`,
}
