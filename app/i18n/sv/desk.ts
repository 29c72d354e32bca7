export const desk = {
  title: 'Där du arbetar',
  none: 'Du arbetar inte vid något lärcentrum. Den som är ansvarig där kan bjuda in dig.',
  menu: 'Personalmeny',
  nav: {
    visits: 'Besök',
    exams: 'Tentor',
    centre: 'Lärcentret',
    work: 'Arbetet',
    more: 'Mer',
    moreHere: 'Mer: {{page}}',
    today: 'Dagen',
    mail: 'Brev',
    bookFor: 'Ny bokning',
    checkInCode: 'QR-kod',
    log: 'Logg',
    settings: 'Inställningar',
  },
}
