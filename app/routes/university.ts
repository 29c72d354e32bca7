import { index, prefix, route } from '@remix-run/route-config'

/** Papers and answers of exams: what its centres have of them. */
const material = prefix('larosaten/:university/material', [
  index('screens/university/material-list.tsx'),
  route(':hosting', 'screens/university/material.tsx'),
  route(':hosting/filer/:file', 'screens/university/material-file.tsx'),
  route(':hosting/borttagning', 'screens/university/material-removal.tsx'),
  route(':hosting/kvittens', 'screens/university/material-receipt.tsx'),
])

/** What it teaches: its courses, and files of them. */
const courses = prefix('larosaten/:university/kurser', [
  index('screens/university/course-list.tsx'),
  route('ny', 'screens/university/course-new.tsx'),
  route('inlasning', 'screens/university/course-imports.tsx'),
  route('publicering', 'screens/university/course-publish.tsx'),
  route('kopiering', 'screens/university/course-copy.tsx'),
  route('installning', 'screens/university/course-cancel.tsx'),
  route('borttagning', 'screens/university/course-remove.tsx'),
  route('lista.csv', 'screens/university/course-export.tsx'),
  route('fil', 'screens/university/course-file-new.tsx'),
  route('fil/:import', 'screens/university/course-file.tsx'),
  route('fil/:import/sparande', 'screens/university/course-file-save.tsx'),
  route('fil/:import/borttagning', 'screens/university/course-file-forget.tsx'),
  route('fil/:import/rader/:line', 'screens/university/course-file-row.tsx'),
  route(':instance', 'screens/university/course-own.tsx'),
  route(':instance/redigering', 'screens/university/course-edit.tsx'),
  route(':instance/overtagande', 'screens/university/course-take-over.tsx'),
  route(':instance/aterlamning', 'screens/university/course-give-back.tsx'),
])

/** Who works at a university. */
export const university = [
  ...material,
  ...courses,
  route('larosaten', 'screens/university/offices.tsx'),
  ...prefix('larosaten/:university', [
    route('', 'screens/university/start.tsx'),
    route('anmalningar', 'screens/university/requests.tsx'),
    route('anmalningar/ja', 'screens/university/requests-allow.tsx'),
    route('anmalningar/nej', 'screens/university/requests-refuse.tsx'),
    route('anmalningar/lista.csv', 'screens/university/requests-file.tsx'),
    route('tentor', 'screens/university/sittings.tsx'),
    route('tentor/ny', 'screens/university/sitting-new.tsx'),
    route('tentor/kopiera', 'screens/university/sittings-copy.tsx'),
    route('tentor/import', 'screens/university/sittings-import.tsx'),
    route('tentor/lista.csv', 'screens/university/sittings-file.tsx'),
    route('tentor/:sitting', 'screens/university/sitting.tsx'),
    route('tentor/:sitting/klockslag', 'screens/university/sitting-time.tsx'),
    route('tentor/:sitting/installning', 'screens/university/sitting-cancel.tsx'),
    route('efterfragan', 'screens/university/calls.tsx'),
    route('efterfragan/:call', 'screens/university/call.tsx'),
    route('efterfragan/:call/svar', 'screens/university/call-answer.tsx'),
    route('logg', 'screens/university/log.tsx'),
    route('medarbetare', 'screens/university/members.tsx'),
    route('medarbetare/:person/avslut', 'screens/university/member-end.tsx'),
    route('medarbetare/inbjudningar/:invitation/aterkallelse', 'screens/university/invitation-revoke.tsx'),
    route('medarbetare/inbjudningar/:invitation/utskick', 'screens/university/invitation-again.tsx'),
    route('regler', 'screens/university/rules.tsx'),
    route('regler/:policy/aterkallelse', 'screens/university/rules-withdrawal.tsx'),
  ]),
  route('larosaten/:university/tentapass/:session/rapport', 'screens/university/exam-report.tsx'),
]
