import type { Profession, ProfessionId } from '~/courses/course'

const profession = (id: string, nameSv: string, nameEn: string, alsoCalled = ''): Profession => ({
  id: id as ProfessionId,
  nameSv,
  nameEn,
  alsoCalled,
})

/** Professions that small municipalities lack people for; a network changes the list. */
export const sampleProfessions: Profession[] = [
  profession(
    'nurse',
    'Sjuksköterska',
    'Nurse',
    'ssk vård omvårdnad specialistsjuksköterska barnmorska nursing',
  ),
  profession('teacher', 'Lärare', 'Teacher', 'lärarutbildning grundlärare ämneslärare skola teaching'),
  profession('preschool-teacher', 'Förskollärare', 'Preschool teacher', 'förskola dagis lärare'),
  profession('special-educator', 'Speciallärare och specialpedagog', 'Special educator', 'specialpedagogik'),
  profession('social-worker', 'Socionom', 'Social worker', 'socialsekreterare kurator socialt arbete'),
  profession('health', 'Annan vårdprofession', 'Other health profession', 'logoped apotekare dietist'),
  profession('engineer', 'Ingenjör', 'Engineer', 'teknik'),
  profession('counsellor', 'Studie- och yrkesvägledare', 'Career counsellor', 'syv vägledare'),
]
