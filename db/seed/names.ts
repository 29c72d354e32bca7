/** Invented people are put together from these: names that are common in the sample's municipalities. */
export const firstNames = `
  Anna Eva Maria Karin Kristina Lena Kerstin Ingrid Birgitta Åsa Åse Märta Malin Emma Sofia Elin Ida Hanna
  Linnéa Frida Sara Johanna Moa Ebba Saga Tuva Erik Lars Karl Anders Per Nils Jan Jöns Göran Björn Åke Örjan
  Måns Håkan Sören Mikael Johan Fredrik Emil Oskar Hampus André Joel Simon Albin Viggo
  Ánne Máret Biret Elle Risten Sárá Inga Láilá Ánte Ándá Niillas Heaika Juhán Mihkkal Áslat Issát
  Päivi Aino Väinö Heikki Jouni Marjatta Tuomas Kaisa Riitta Pekka Sirpa Seppo Irène
  Amina Fatima Layla Oleksandra Iryna Selamawit Linh Zeynep José Mohammed Yusuf Abdirahman Daniyal Tesfay
`
  .trim()
  .split(/\s+/)

export const lastNames = `
  Andersson Johansson Karlsson Nilsson Eriksson Larsson Olofsson Persson Jonsson Lindström Lundgren Åström
  Öberg Sjöberg Söderlund Björklund Bäckström Häggström Nordström Hägglund Grönlund Sandström Forsgren
  Fjällström Marklund Lövgren Norberg Wiklund Nyström Burström Risberg Åkerlund Östman Ögren Mårtensson
  Kuhmunen Sarri Labba Blind Utsi Länta Pittja Kuoljok Omma Stenfjäll Baer Vinka Svonni Huuva Partapuoli
  Niemi Lantto Kyrö Mäki Korkeamäki Rautio Tornéus Välitalo Isaksson-Mella Kangas Pääjärvi Alatalo Heikkilä
  Warsame Haddad Kovalenko Tekle Hosseini Yılmaz Fernández Al-Hamid Trần Ibrahimović
`
  .trim()
  .split(/\s+/)

/** What some write to the centre when they book. */
export const bookingNotes = [
  'Grupparbete i statistik',
  'Seminarium på video kl. 10',
  'Vi är fyra från sjuksköterskeprogrammet',
  'Behöver uttag vid platsen',
  'Handledning med läraren i Umeå',
  'Tenta på fredag, vi pluggar tillsammans',
  'Kommer med tåget, kanske tio minuter sen',
  'Muntlig examination på distans',
  'Studiegrupp, KPU',
  'Group work, we speak English',
]
