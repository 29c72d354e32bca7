import { type MaterialTold, query } from './query'

/** Who works at a university. */
export const university = {
  /** Exam offices: the universities one works at, and each one's pages. */
  offices: () => '/larosaten',
  office: (universityId: string) => `/larosaten/${universityId}`,
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
  /** What students ask of an exam office. */
  officeRequests: (universityId: string, wish: { visa?: string; tenta?: string } = {}) =>
    `/larosaten/${universityId}/anmalningar${query(wish)}`,
  allowRequests: (universityId: string) => `/larosaten/${universityId}/anmalningar/ja`,
  refuseRequests: (universityId: string) => `/larosaten/${universityId}/anmalningar/nej`,
  officeRequestsFile: (universityId: string, wish: { visa?: string; tenta?: string } = {}) =>
    `/larosaten/${universityId}/anmalningar/lista.csv${query(wish)}`,
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
  universityRules: (
    universityId: string,
    wish: { fran?: string; nytt?: 'sparat' | 'aterkallat' | 'borjat' } = {},
  ) => `/larosaten/${universityId}/regler${query(wish)}`,
  withdrawUniversityRules: (universityId: string, id: string) =>
    `/larosaten/${universityId}/regler/${id}/aterkallelse`,
  /** Papers and answers of exams at the centres. */
  universityMaterials: (universityId: string) => `/larosaten/${universityId}/material`,
  universityMaterial: (universityId: string, id: string, wish: { nytt?: MaterialTold } = {}) =>
    `/larosaten/${universityId}/material/${id}${query(wish)}`,
  universityMaterialDeed: (universityId: string, id: string, deed: 'borttagning' | 'kvittens') =>
    `/larosaten/${universityId}/material/${id}/${deed}`,
  universityFile: (universityId: string, id: string, file: string) =>
    `/larosaten/${universityId}/material/${id}/filer/${file}`,
  examReportOf: (universityId: string, session: string) =>
    `/larosaten/${universityId}/tentapass/${session}/rapport`,
  /** A university's own courses: the list, one, and its form. */
  universityCourses: (
    universityId: string,
    wish: Partial<
      Record<'tillstand' | 'sok' | 'termin' | 'sida' | 'nytt' | 'antal' | 'brev' | 'kvar', string | number>
    > = {},
  ) => `/larosaten/${universityId}/kurser${query(wish)}`,
  addCourse: (universityId: string) => `/larosaten/${universityId}/kurser/ny`,
  ownCourse: (
    universityId: string,
    id: string,
    wish: { nytt?: 'sparad' | 'andrad' | 'overtagen' | 'aterlamnad'; fore?: number } = {},
  ) => `/larosaten/${universityId}/kurser/${id}${query(wish)}`,
  editCourse: (universityId: string, id: string) => `/larosaten/${universityId}/kurser/${id}/redigering`,
  takeOverCourse: (universityId: string, id: string) => `/larosaten/${universityId}/kurser/${id}/overtagande`,
  giveBackCourse: (universityId: string, id: string) => `/larosaten/${universityId}/kurser/${id}/aterlamning`,
  /** What is done with several of them, or with one. */
  courseDeed: (
    universityId: string,
    deed: 'publicering' | 'kopiering' | 'installning' | 'borttagning',
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
  /** What has been imported of a university's courses. */
  courseImports: (universityId: string, wish: { inlasning?: string } = {}) =>
    `/larosaten/${universityId}/kurser/inlasning${query(wish)}`,
  /** What centres and networks ask it to teach. */
  officeCalls: (universityId: string) => `/larosaten/${universityId}/efterfragan`,
  officeCall: (universityId: string, id: string, wish: { nytt?: 'svar' | 'hann-fore' | 'inte-nu' } = {}) =>
    `/larosaten/${universityId}/efterfragan/${id}${query(wish)}`,
  answerCallAsOffice: (universityId: string, id: string) =>
    `/larosaten/${universityId}/efterfragan/${id}/svar`,
}
