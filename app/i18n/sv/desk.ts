export const desk = {
  title: 'Där du arbetar',
  none: 'Du arbetar inte vid något lärcentrum. Den som är ansvarig där kan bjuda in dig.',
  menu: 'Personalmeny',
  nav: { today: 'Dagen', mail: 'Brev' },
  today: {
    title: 'Dagen',
    day: 'Dagar',
    previous: 'Dagen före',
    next: 'Dagen efter',
    none: 'Ingen har bokat den här dagen.',
    count_one: '{{count}} bokning',
    count_other: '{{count}} bokningar',
    time: 'Tid',
    who: 'Vem',
    where: 'Var',
    places: 'plats {{numbers}}',
  },
}
