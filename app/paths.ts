/** Every link of the product, typed. Imports nothing; a test matches each against routes.ts. */

const query = (values: Record<string, string | number | readonly string[] | undefined>) => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(key, String(one))
    }
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}

type FiguresWish = Partial<Record<'period' | 'dag' | 'fran' | 'till' | 'mot', string>>

/** What `exams/request-form.ts` reads of an address, and the centre that is chosen. */
type ExamWish = Partial<Record<string, string>>
type MaterialTold = 'fil' | 'borta' | 'kvitterad' | 'post' | 'klart' | 'saknas' | 'skickat' | 'oppnare'
type MaterialDeed = 'borttagning' | 'kvittens' | 'post' | 'klart' | 'saknas' | 'skickat' | 'oppnare'

/** Who looks at demand: a centre or a network. */
type Keeper = Readonly<{ at: 'personal' | 'natverk'; id: string }>
const demandOf = ({ at, id }: Keeper) => `/${at}/${id}/efterfragan`

export const paths = {
  home: () => '/',
  search: (
    wish: Partial<Record<'ort' | 'dag' | 'fran' | 'till' | 'antal' | 'slag', string>> & {
      utrustning?: readonly string[]
    } = {},
  ) => `/sok${query(wish)}`,
  centres: (wish: { q?: string; kommun?: string } = {}) => `/larcentra${query(wish)}`,
  centre: (id: string, wish: { vecka?: string } = {}) => `/larcentra/${id}${query(wish)}`,
  space: (id: string, wish: { dag?: string } = {}) => `/lokaler/${id}${query(wish)}`,
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
  /** Where a mailed code is typed; `nytt` after having made an account. */
  code: (wish: { till?: string; nytt?: 'konto'; igen?: string } = {}) => `/kod${query(wish)}`,
  codeMail: (to?: string) => `/kod/brev${query({ till: to })}`,
  forgotten: (wish: { skickat?: string } = {}) => `/glomt-losenord${query(wish)}`,
  queue: (spaceId: string, wish: { dag?: string; start?: string; slut?: string; antal?: string } = {}) =>
    `/lokaler/${spaceId}/ko${query(wish)}`,
  wait: (id: string, wish: { nytt?: 'ko' } = {}) => `/koplatser/${id}${query(wish)}`,
  waitAcceptance: (id: string) => `/koplatser/${id}/bokning`,
  waitLeave: (id: string) => `/koplatser/${id}/avslut`,
  register: (to?: string) => `/skapa-konto${query({ till: to })}`,
  signIn: (to?: string) => `/logga-in${query({ till: to })}`,
  signOut: () => '/logga-ut',
  language: () => '/sprak',
  about: () => '/om-webbplatsen',
  privacy: () => '/personuppgifter',
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
  confirmByLink: (link: string) => `/lank/adress${query({ k: link })}`,
  resetByLink: (link: string) => `/lank/losenord${query({ k: link })}`,
  changeAddressByLink: (link: string) => `/lank/ny-adress${query({ k: link })}`,
  invitation: (link: string) => `/lank/inbjudan${query({ k: link })}`,
  invitationAccount: (link: string) => `/lank/inbjudan/konto${query({ k: link })}`,
  merge: (link: string) => `/lank/sammanslagning${query({ k: link })}`,
  agreeToMerge: (link: string) => `/lank/sammanslagning/ja${query({ k: link })}`,
  declineMerge: (link: string) => `/lank/sammanslagning/nej${query({ k: link })}`,
  members: (centreId: string, wish: { klart?: 'skickad' | 'igen' | 'aterkallad' | 'avslutad' } = {}) =>
    `/personal/${centreId}/medarbetare${query(wish)}`,
  invitationRevoke: (centreId: string, id: string) =>
    `/personal/${centreId}/medarbetare/inbjudningar/${id}/aterkallelse`,
  invitationAgain: (centreId: string, id: string) =>
    `/personal/${centreId}/medarbetare/inbjudningar/${id}/utskick`,
  offer: (link: string) => `/lank/erbjudande${query({ k: link })}`,
  /** What an exam office answers by a mailed link. */
  examAnswer: (link: string, wish: { nytt?: 'svar' | 'hann-fore' | 'hanvisat' | 'inte-nu' } = {}) =>
    `/lank/tentamen${query({ k: link, ...wish })}`,
  allowExam: (link: string) => `/lank/tentamen/ja${query({ k: link })}`,
  refuseExam: (link: string) => `/lank/tentamen/nej${query({ k: link })}`,
  /** The letter went to the wrong mailbox. */
  notOurExam: (link: string) => `/lank/tentamen/fel-mottagare${query({ k: link })}`,
  referExam: (link: string) => `/lank/tentamen/annan-kontakt${query({ k: link })}`,
  acceptOffer: (link: string) => `/lank/erbjudande/ja${query({ k: link })}`,
  declineOffer: (link: string) => `/lank/erbjudande/nej${query({ k: link })}`,
  account: () => '/konto',
  accountAddress: () => '/konto/adress',
  accountDetails: () => '/konto/uppgifter',
  accountMunicipality: () => '/konto/kommun',
  accountPassword: () => '/konto/losenord',
  accountSessions: () => '/konto/sessioner',
  accountTokens: () => '/konto/nycklar',
  accountToken: (id: string) => `/konto/nycklar/${id}/aterkallelse`,
  accountCalendars: (wish: { klart?: 'aterkallad' } = {}) => `/konto/kalender${query(wish)}`,
  accountCalendar: (id: string) => `/konto/kalender/${id}/aterkallelse`,
  calendar: (secret: string) => `/kalender/${secret}.ics`,
  busyCentre: (id: string) => `/larcentra/${id}/upptaget.ics`,
  busySpace: (id: string) => `/lokaler/${id}/upptaget.ics`,
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
  accountMessages: () => '/konto/meddelanden',
  undelivered: (centreId: string) => `/personal/${centreId}/brev`,
  sendAgain: (centreId: string, message: string) => `/personal/${centreId}/brev/${message}/omsandning`,
  keptMail: () => '/dev/mail',
  keptMailPart: (id: string, part: 'html' | 'text' | 'kalender' | 'kalla') => `/dev/mail/${id}/${part}`,
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
  checkInCode: (centreId: string, wish: { lokal?: string } = {}) =>
    `/personal/${centreId}/incheckning${query(wish)}`,
  deskLog: (centreId: string, wish: { fore?: number } = {}) => `/personal/${centreId}/logg${query(wish)}`,
  deskSettings: (centreId: string) => `/personal/${centreId}/installningar`,
  /** What the picture at the door leads to: a space or a centre, and what shows that one is there. */
  checkIn: (place: string, code: string) => `/incheckning/${place}${query({ k: code })}`,
  /** The display at a door: what it shows, or where its code is typed. */
  door: () => '/skylt',
  displays: (centreId: string, wish: { nytt?: 'bort' } = {}) => `/personal/${centreId}/skyltar${query(wish)}`,
  revokeDisplay: (centreId: string, id: string) => `/personal/${centreId}/skyltar/${id}/bortkoppling`,
  /** Its address changes with what it shows; `small` for lists. */
  picture: (spaceId: string, hash: string, size: 'large' | 'small' = 'large') =>
    `/lokaler/${spaceId}/bilder/${hash}${size === 'small' ? '-liten' : ''}.webp`,
  spacePicture: (centreId: string, id: string, wish: { nytt?: 'sparad' | 'borta' } = {}) =>
    `/personal/${centreId}/lokaler/${id}/bild${query(wish)}`,
  removePicture: (centreId: string, id: string) => `/personal/${centreId}/lokaler/${id}/bild/borttagning`,
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
  /** Those for which one books oneself. */
  partners: () => '/konto/samarbeten',
  bookForPartner: (id: string, wish: Partial<Record<'lokal' | 'dag' | 'tid', string>> = {}) =>
    `/konto/samarbeten/${id}/bokning${query(wish)}`,
  seriesGoOn: (centreId: string, id: string) => `/personal/${centreId}/serier/${id}/fortsattning`,
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
  tieGuest: (centreId: string, booking: string, wish: { sok?: string } = {}) =>
    `/personal/${centreId}/bokningar/${booking}/konto${query(wish)}`,
  memberEnd: (centreId: string, person: string) => `/personal/${centreId}/medarbetare/${person}/avslut`,
  figures: (centreId: string, wish: FiguresWish = {}) => `/personal/${centreId}/statistik${query(wish)}`,
  figuresFile: (centreId: string, wish: FiguresWish = {}) =>
    `/personal/${centreId}/statistik.csv${query(wish)}`,
  /** What it is to write an exam at a centre; `dag` and the rest ask about one exam. */
  centreExams: (id: string, wish: { dag?: string; kommun?: string } = {}) =>
    `/larcentra/${id}/tentor${query(wish)}`,
  /** `fran`: the rules to begin with. */
  /** A session on its day, for those who watch it. */
  examDay: (session: string, wish: { klar?: string; vad?: string } = {}) =>
    `/tentamensdag/${session}${query(wish)}`,
  examDays: () => '/tentamensdag',
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
  examReportByLink: (link: string) => `/lank/tentamen/rapport${query({ k: link })}`,
  examReportOf: (universityId: string, session: string) =>
    `/larosaten/${universityId}/tentapass/${session}/rapport`,
  examPolicy: (centreId: string, wish: { fran?: string; nytt?: 'sparat' | 'aterkallat' | 'borjat' } = {}) =>
    `/personal/${centreId}/tentaregler${query(wish)}`,
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
  withdrawExamPolicy: (centreId: string, id: string) =>
    `/personal/${centreId}/tentaregler/${id}/aterkallelse`,
  /** What students ask of an exam office. */
  officeRequests: (universityId: string, wish: { visa?: string; tenta?: string } = {}) =>
    `/larosaten/${universityId}/anmalningar${query(wish)}`,
  allowRequests: (universityId: string) => `/larosaten/${universityId}/anmalningar/ja`,
  refuseRequests: (universityId: string) => `/larosaten/${universityId}/anmalningar/nej`,
  officeRequestsFile: (universityId: string, wish: { visa?: string; tenta?: string } = {}) =>
    `/larosaten/${universityId}/anmalningar/lista.csv${query(wish)}`,
  /** Where to sit an exam elsewhere: which one, where it can be, and asking for a seat. */
  exams: (wish: ExamWish = {}) => `/tentor${query(wish)}`,
  examHosts: (wish: ExamWish) => `/tentor/platser${query(wish)}`,
  askForSeat: (wish: ExamWish) => `/tentor/anmalan${query(wish)}`,
  ownExams: () => '/mina-tentor',
  ownExam: (id: string, wish: { nytt?: 'skickad' | 'tackat' | 'avbokad' | 'raderat' } = {}) =>
    `/mina-tentor/${id}${query(wish)}`,
  ownExamCalendar: (id: string) => `/mina-tentor/${id}/kalender.ics`,
  acceptSeat: (id: string) => `/mina-tentor/${id}/plats`,
  cancelExam: (id: string) => `/mina-tentor/${id}/avbokning`,
  examSupport: (id: string) => `/mina-tentor/${id}/stod`,
  ownExamReceipt: (id: string, chargeId: string) => `/mina-tentor/${id}/avgifter/${chargeId}/kvitto`,
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
  /** Of whoever invigilates: what is theirs to watch, and when they can. */
  duties: (wish: { nytt?: string; nej?: string } = {}) => `/tentavakt${query(wish)}`,
  dutyTimes: () => '/tentavakt/tider',
  removeDutyTime: (id: string) => `/tentavakt/tider/${id}/borttagning`,
  cannotCome: (session: string) => `/tentavakt/pass/${session}/forhinder`,
  /** Papers and answers of exams: a centre's list, and one exam's locker. */
  examMaterials: (centreId: string) => `/personal/${centreId}/tentor-material`,
  examMaterial: (centreId: string, id: string, wish: { nytt?: MaterialTold } = {}) =>
    `/personal/${centreId}/tentor-material/${id}${query(wish)}`,
  examMaterialDeed: (centreId: string, id: string, deed: MaterialDeed) =>
    `/personal/${centreId}/tentor-material/${id}/${deed}`,
  examFile: (centreId: string, id: string, file: string) =>
    `/personal/${centreId}/tentor-material/${id}/filer/${file}`,
  /** The same for whoever follows the link in a mail … */
  examLocker: (link: string, wish: { nytt?: MaterialTold } = {}) =>
    `/lank/tentamen/skap${query({ k: link, ...wish })}`,
  examLockerDeed: (link: string, deed: 'borttagning' | 'kvittens') =>
    `/lank/tentamen/skap/${deed}${query({ k: link })}`,
  examLockerFile: (link: string, file: string) => `/lank/tentamen/skap/filer/${file}${query({ k: link })}`,
  /** … and for a university's exam office. */
  universityMaterials: (universityId: string) => `/larosaten/${universityId}/material`,
  universityMaterial: (universityId: string, id: string, wish: { nytt?: MaterialTold } = {}) =>
    `/larosaten/${universityId}/material/${id}${query(wish)}`,
  universityMaterialDeed: (universityId: string, id: string, deed: 'borttagning' | 'kvittens') =>
    `/larosaten/${universityId}/material/${id}/${deed}`,
  universityFile: (universityId: string, id: string, file: string) =>
    `/larosaten/${universityId}/material/${id}/filer/${file}`,
  /** How long a centre keeps what there is about exams. */
  retention: (centreId: string, wish: { nytt?: 'sparat' } = {}) =>
    `/personal/${centreId}/gallring${query(wish)}`,
  /** Exams that universities list, for anybody. */
  examSittings: (wish: Partial<Record<'larosate' | 'kurs' | 'fran' | 'till' | 'efter', string>> = {}) =>
    `/tentamenstillfallen${query(wish)}`,
  /** What one can study at a distance: a search as `courses/search-query.ts` writes it, and one instance. */
  courses: (search: Readonly<Record<string, string | readonly string[]>> = {}) => `/kurser${query(search)}`,
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
  stopWatching: (link: string) => `/lank/kursbevakning${query({ k: link })}`,
  leaveGroup: (link: string) => `/lank/studiegrupp${query({ k: link })}`,
  /** What is studied at a centre. */
  studiesHere: (centreId: string, wish: { nytt?: 'friad' | 'borttagen' } = {}) =>
    `/personal/${centreId}/kurser${query(wish)}`,
  clearGreeting: (centreId: string, id: string) => `/personal/${centreId}/kurser/meddelanden/${id}/friande`,
  removeFromGroups: (centreId: string, id: string) =>
    `/personal/${centreId}/kurser/meddelanden/${id}/borttagning`,
  /** Open data: the page about it, its files, and what describes it to portals and search engines. */
  openData: () => '/data',
  openCoursesCsv: () => '/data/kurser.csv',
  openCoursesJson: () => '/data/kurser.json',
  openCoursesEmil: () => '/data/kurser-emil3.json',
  dcatTurtle: () => '/dcat.ttl',
  dcatRdfXml: () => '/dcat.rdf',
  siteMap: (wish: { del?: string } = {}) => `/sitemap.xml${query(wish)}`,
  robots: () => '/robots.txt',
  course: (instanceId: string, wish: { hem?: string } = {}) => `/kurser/${instanceId}${query(wish)}`,
  courseCalendar: (instanceId: string) => `/kurser/${instanceId}/ansokan.ics`,
  compareCourses: (instanceIds: readonly string[]) => `/kurser/jamfor${query({ k: instanceIds })}`,
  /** Exam offices: the universities one works at, and each one's pages. */
  offices: () => '/larosaten',
  office: (universityId: string) => `/larosaten/${universityId}`,
  ownSittings: (
    universityId: string,
    wish: {
      nar?: string
      kurs?: string
      nytt?: 'ny' | 'andrad' | 'klockslag' | 'installd' | 'in'
      antal?: number
    } = {},
  ) => `/larosaten/${universityId}/tentor${query(wish)}`,
  addSitting: (universityId: string) => `/larosaten/${universityId}/tentor/ny`,
  ownSitting: (universityId: string, id: string) => `/larosaten/${universityId}/tentor/${id}`,
  announceTime: (universityId: string, id: string) => `/larosaten/${universityId}/tentor/${id}/klockslag`,
  cancelSitting: (universityId: string, id: string) => `/larosaten/${universityId}/tentor/${id}/installning`,
  copySittings: (universityId: string, wish: { fran?: string; till?: string; veckor?: string } = {}) =>
    `/larosaten/${universityId}/tentor/kopiera${query(wish)}`,
  importSittings: (universityId: string) => `/larosaten/${universityId}/tentor/import`,
  /** Without anything the empty file to fill in. */
  sittingsFile: (universityId: string, wish: { nar?: string; kurs?: string; mall?: 'ja' } = {}) =>
    `/larosaten/${universityId}/tentor/lista.csv${query(wish)}`,
  officeLog: (universityId: string, wish: { fore?: number } = {}) =>
    `/larosaten/${universityId}/logg${query(wish)}`,
  officeMembers: (
    universityId: string,
    wish: { klart?: 'skickad' | 'igen' | 'aterkallad' | 'avslutad' } = {},
  ) => `/larosaten/${universityId}/medarbetare${query(wish)}`,
  officeMemberEnd: (universityId: string, personId: string) =>
    `/larosaten/${universityId}/medarbetare/${personId}/avslut`,
  officeInvitationAgain: (universityId: string, id: string) =>
    `/larosaten/${universityId}/medarbetare/inbjudningar/${id}/utskick`,
  officeInvitationRevoke: (universityId: string, id: string) =>
    `/larosaten/${universityId}/medarbetare/inbjudningar/${id}/aterkallelse`,
  universityRules: (
    universityId: string,
    wish: { fran?: string; nytt?: 'sparat' | 'aterkallat' | 'borjat' } = {},
  ) => `/larosaten/${universityId}/regler${query(wish)}`,
  /** What has been imported of a university's courses. */
  courseImports: (universityId: string, wish: { inlasning?: string } = {}) =>
    `/larosaten/${universityId}/kurser/inlasning${query(wish)}`,
  /** A university's own courses: the list, one, and its form. */
  universityCourses: (
    universityId: string,
    wish: Partial<
      Record<'tillstand' | 'sok' | 'sida' | 'nytt' | 'antal' | 'brev' | 'kvar', string | number>
    > = {},
  ) => `/larosaten/${universityId}/kurser${query(wish)}`,
  addCourse: (universityId: string) => `/larosaten/${universityId}/kurser/ny`,
  ownCourse: (
    universityId: string,
    id: string,
    wish: { nytt?: 'sparad' | 'andrad' | 'overtagen'; fore?: number } = {},
  ) => `/larosaten/${universityId}/kurser/${id}${query(wish)}`,
  editCourse: (universityId: string, id: string) => `/larosaten/${universityId}/kurser/${id}/redigering`,
  takeOverCourse: (universityId: string, id: string) => `/larosaten/${universityId}/kurser/${id}/overtagande`,
  /** What is done with several of them, or with one. */
  courseDeed: (
    universityId: string,
    deed: 'publicering' | 'kopiering' | 'installning',
    wish: { val?: readonly string[] } = {},
  ) => `/larosaten/${universityId}/kurser/${deed}${query(wish)}`,
  coursesFile: (universityId: string, wish: { mall?: 'ja' } = {}) =>
    `/larosaten/${universityId}/kurser/lista.csv${query(wish)}`,
  /** A file of courses on its way in. */
  readCourses: (universityId: string) => `/larosaten/${universityId}/kurser/fil`,
  courseFile: (
    universityId: string,
    id: string,
    wish: Partial<Record<'nytt' | 'rad' | 'efter' | 'felefter', string | number>> = {},
  ) => `/larosaten/${universityId}/kurser/fil/${id}${query(wish)}`,
  courseFileDeed: (universityId: string, id: string, deed: 'sparande' | 'borttagning') =>
    `/larosaten/${universityId}/kurser/fil/${id}/${deed}`,
  mendCourseRow: (universityId: string, id: string, line: number) =>
    `/larosaten/${universityId}/kurser/fil/${id}/rader/${line}`,
  withdrawUniversityRules: (universityId: string, id: string) =>
    `/larosaten/${universityId}/regler/${id}/aterkallelse`,
  /** What people would study where they live: everybody's page, one's own, and where an employer says what it needs. */
  publicDemand: (wish: { kommun?: string } = {}) => `/efterfragan${query(wish)}`,
  ownWishes: (wish: { kurs?: string; nytt?: 'sparat' | 'borta' } = {}) => `/onskemal${query(wish)}`,
  withdrawWish: (id: string) => `/onskemal/${id}/borttagning`,
  withdrawWishes: () => '/onskemal/borttagning',
  ownWishesFile: () => '/onskemal/fil.json',
  registerNeed: (wish: { skickat?: 'ja' } = {}) => `/arbetsgivare${query(wish)}`,
  needByLink: (link: string) => `/lank/behov${query({ k: link })}`,
  confirmNeed: (link: string) => `/lank/behov/bekraftelse${query({ k: link })}`,
  removeNeed: (link: string) => `/lank/behov/borttagning${query({ k: link })}`,
  /** What a university answers by a mailed link. */
  callAnswer: (link: string, wish: { nytt?: 'svar' | 'hann-fore' | 'inte-nu' } = {}) =>
    `/lank/efterfragan${query({ k: link, ...wish })}`,
  answerCall: (link: string) => `/lank/efterfragan/svar${query({ k: link })}`,
  /** Staff of a centre and coordinators of a network. */
  demand: (
    keeper: Keeper,
    wish: { kommun?: string; yrke?: string; termin?: string; nytt?: 'skickad' | 'visad' | 'avbojd' } = {},
  ) => `${demandOf(keeper)}${query(wish)}`,
  askUniversity: (keeper: Keeper, wish: { del?: readonly string[] } = {}) =>
    `${demandOf(keeper)}/forfragan${query(wish)}`,
  previewCall: (keeper: Keeper, wish: { del?: readonly string[] } = {}) =>
    `${demandOf(keeper)}/forfragan/forhandsgranskning${query(wish)}`,
  sentCall: (keeper: Keeper, id: string) => `${demandOf(keeper)}/forfragningar/${id}`,
  showNeed: (keeper: Keeper, id: string) => `${demandOf(keeper)}/behov/${id}/visning`,
  declineNeed: (keeper: Keeper, id: string) => `${demandOf(keeper)}/behov/${id}/avslag`,
  networks: () => '/natverk',
  officeCalls: (universityId: string) => `/larosaten/${universityId}/efterfragan`,
  officeCall: (universityId: string, id: string, wish: { nytt?: 'svar' | 'hann-fore' | 'inte-nu' } = {}) =>
    `/larosaten/${universityId}/efterfragan/${id}${query(wish)}`,
  answerCallAsOffice: (universityId: string, id: string) =>
    `/larosaten/${universityId}/efterfragan/${id}/svar`,
  api: () => '/api',
  openapi: () => '/api/v1/openapi.json',
} as const
