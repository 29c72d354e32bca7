import { university } from '../university'
import type { Rows } from './rows'

/** Links for who works at a university, and the route that each must reach. */
export const universityRows = {
  offices: [university.offices(), 'larosaten'],
  office: [university.office('ltu'), 'larosaten/:university'],
  officeLog: [university.officeLog('ltu', { fore: 51 }), 'larosaten/:university/logg'],
  officeMembers: [university.officeMembers('ltu', { klart: 'skickad' }), 'larosaten/:university/medarbetare'],
  officeMemberEnd: [
    university.officeMemberEnd('ltu', 'p'),
    'larosaten/:university/medarbetare/:person/avslut',
  ],
  officeInvitationAgain: [
    university.officeInvitationAgain('ltu', 'i'),
    'larosaten/:university/medarbetare/inbjudningar/:invitation/utskick',
  ],
  officeInvitationRevoke: [
    university.officeInvitationRevoke('ltu', 'i'),
    'larosaten/:university/medarbetare/inbjudningar/:invitation/aterkallelse',
  ],
  officeRequests: [
    university.officeRequests('ltu', { visa: 'besvarade', tenta: 's1' }),
    'larosaten/:university/anmalningar',
  ],
  allowRequests: [university.allowRequests('ltu'), 'larosaten/:university/anmalningar/ja'],
  refuseRequests: [university.refuseRequests('ltu'), 'larosaten/:university/anmalningar/nej'],
  officeRequestsFile: [university.officeRequestsFile('ltu'), 'larosaten/:university/anmalningar/lista.csv'],
  ownSittings: [
    university.ownSittings('ltu', { nar: 'HT26', nytt: 'in', antal: 3 }),
    'larosaten/:university/tentor',
  ],
  addSitting: [university.addSitting('ltu'), 'larosaten/:university/tentor/ny'],
  ownSitting: [university.ownSitting('ltu', 's1'), 'larosaten/:university/tentor/:sitting'],
  announceTime: [university.announceTime('ltu', 's1'), 'larosaten/:university/tentor/:sitting/klockslag'],
  cancelSitting: [university.cancelSitting('ltu', 's1'), 'larosaten/:university/tentor/:sitting/installning'],
  copySittings: [university.copySittings('ltu', { veckor: '52' }), 'larosaten/:university/tentor/kopiera'],
  importSittings: [university.importSittings('ltu'), 'larosaten/:university/tentor/import'],
  sittingsFile: [university.sittingsFile('ltu', { mall: 'ja' }), 'larosaten/:university/tentor/lista.csv'],
  universityRules: [university.universityRules('ltu', { nytt: 'sparat' }), 'larosaten/:university/regler'],
  withdrawUniversityRules: [
    university.withdrawUniversityRules('ltu', 'p1'),
    'larosaten/:university/regler/:policy/aterkallelse',
  ],
  universityMaterials: [university.universityMaterials('u'), 'larosaten/:university/material'],
  universityMaterial: [university.universityMaterial('u', 'h'), 'larosaten/:university/material/:hosting'],
  universityMaterialDeed: [
    university.universityMaterialDeed('u', 'h', 'kvittens'),
    'larosaten/:university/material/:hosting/kvittens',
  ],
  universityFile: [
    university.universityFile('u', 'h', 'f'),
    'larosaten/:university/material/:hosting/filer/:file',
  ],
  examReportOf: [university.examReportOf('ltu', 's1'), 'larosaten/:university/tentapass/:session/rapport'],
  universityCourses: [
    university.universityCourses('ltu', { tillstand: 'utkast', sida: 2 }),
    'larosaten/:university/kurser',
  ],
  addCourse: [university.addCourse('ltu'), 'larosaten/:university/kurser/ny'],
  ownCourse: [university.ownCourse('ltu', 'k', { nytt: 'andrad' }), 'larosaten/:university/kurser/:instance'],
  editCourse: [university.editCourse('ltu', 'k'), 'larosaten/:university/kurser/:instance/redigering'],
  takeOverCourse: [
    university.takeOverCourse('ltu', 'k'),
    'larosaten/:university/kurser/:instance/overtagande',
  ],
  giveBackCourse: [
    university.giveBackCourse('ltu', 'k'),
    'larosaten/:university/kurser/:instance/aterlamning',
  ],
  courseDeed: [
    university.courseDeed('ltu', 'publicering', { val: ['a', 'b'] }),
    'larosaten/:university/kurser/publicering',
  ],
  coursesFile: [university.coursesFile('ltu', { mall: 'ja' }), 'larosaten/:university/kurser/lista.csv'],
  readCourses: [university.readCourses('ltu'), 'larosaten/:university/kurser/fil'],
  courseFile: [university.courseFile('ltu', 'f', { efter: 100 }), 'larosaten/:university/kurser/fil/:import'],
  courseFileDeed: [
    university.courseFileDeed('ltu', 'f', 'sparande'),
    'larosaten/:university/kurser/fil/:import/sparande',
  ],
  mendCourseRow: [
    university.mendCourseRow('ltu', 'f', 7),
    'larosaten/:university/kurser/fil/:import/rader/:line',
  ],
  courseImports: [
    university.courseImports('ltu', { inlasning: 'x' }),
    'larosaten/:university/kurser/inlasning',
  ],
  officeCalls: [university.officeCalls('ltu'), 'larosaten/:university/efterfragan'],
  officeCall: [
    university.officeCall('ltu', 'c1', { nytt: 'svar' }),
    'larosaten/:university/efterfragan/:call',
  ],
  answerCallAsOffice: [
    university.answerCallAsOffice('ltu', 'c1'),
    'larosaten/:university/efterfragan/:call/svar',
  ],
} satisfies Rows<typeof university>
