import { test as base, expectFits } from './fixtures'

const start = encodeURIComponent('2026-11-26T12:00:00Z')

/** Screens that anybody sees, and such as only show when something went wrong. */
const visitorScreens = [
  '/',
  '/?hem=2422',
  '/sok',
  '/sok?ort=2422&dag=2026-11-26&fran=13:00&till=15:00&antal=1',
  '/sok?ort=2422&dag=2026-11-26&antal=150',
  '/sok?ort=2422&dag=2026-11-26&fran=06:00&till=23:30&antal=2&utrustning=screen',
  '/larcentra',
  '/larcentra?q=xyz',
  '/larcentra/an-sorsele',
  '/larcentra/an-lycksele',
  '/larcentra/an-lycksele/tentor',
  '/larcentra/gavle/tentor?dag=2026-12-10&kommun=2080',
  '/larcentra/gotland/tentor?dag=x',
  '/lokaler/an-sorsele-studiesalen',
  '/lokaler/an-sorsele-grupprum-1?dag=2026-11-26',
]

const doorScreens = [
  '/kurser',
  '/kurser?sok=sjukskotreska&dagar=10',
  '/kurser?sok=fysik&takt=25&dagar=0',
  '/efterfragan',
  '/efterfragan?kommun=0114',
  '/arbetsgivare',
  '/arbetsgivare?skickat=ja',
  '/lank/efterfragan?k=x',
  '/lank/behov?k=x',
  '/kurser?sok=sjuk&k=ltu-fvrpg-83164-vt27',
  '/kurser/ltu-fvrpg-83164-vt27',
  '/kurser/miun-xv010g-1018-vt27',
  '/kurser/jamfor',
  '/kurser/jamfor?k=ltu-fvrpg-83164-vt27&k=miun-xv010g-1018-vt27',
  '/kurser/jamfor?k=ltu-fvrpg-83164-vt27&k=miun-xv010g-1018-vt27&k=miun-vsskg-o2781-ht27&k=miun-vomaa-o7003-ht27&k=ltu-fvpsa-93599-vt27',
  '/tentor',
  '/tentor?sok=algebra',
  '/tentor?dag=x&fel=ja',
  '/tentor/platser?larosatenamn=X&brevlada=tenta%40x.example&kurskod=K1&kurs=Kurs&dag=2026-12-10&start=9&langd=4+h&form=papper&kommun=2422',
  '/tentamenstillfallen',
  '/tentamenstillfallen?kurs=finns-inte',
  '/skapa-konto',
  '/logga-in',
  '/om-webbplatsen',
  '/personuppgifter',
  '/kod',
  '/kod?nytt=konto&igen=ja',
  '/kod/brev',
  '/glomt-losenord',
  '/glomt-losenord?skickat=ja',
  '/lank/losenord?k=x',
  '/lank/kursbevakning?k=x',
  '/lank/studiegrupp?k=x',
  '/lank/sammanslagning?k=x',
  '/lank/tentamen?k=x',
  '/lank/tentamen/skap?k=x',
  '/api',
  '/data',
  '/skylt',
  '/finns-inte',
]

const learnerScreens = [
  '/intresse',
  '/intresse?nytt=sparat',
  '/mina-tentor',
  '/mina-kurser',
  '/kurser/bevakning?sok=l%C3%A4rare&oppen=ja',
  '/tentor/anmalan?larosatenamn=X&brevlada=tenta%40x.example&kurskod=K1&kurs=Kurs&dag=2026-12-10&start=9&langd=4+h&form=papper&plats=an-lycksele&extra=60',
  '/lokaler/an-sorsele-studiesalen/ko?dag=2026-11-26',
  `/lokaler/an-sorsele-studiesalen/ko?start=${start}`,
  '/lokaler/an-sorsele-videorummet/varje-vecka?titel=Kurs&fran=2027-01-18&till=2027-06-06',
  '/lokaler/an-sorsele-videorummet/varje-vecka?titel=Kurs&dag=3&start=10:00&slut=12:00&fran=2027-01-18&till=2027-03-06',
  '/bokningar',
  `/lokaler/an-sorsele-studiesalen/bokning?start=${start}`,
  `/lokaler/an-sorsele-studiesalen/bokning?start=${encodeURIComponent('2026-11-22T12:00:00Z')}`,
  '/konto',
  '/konto/uppgifter',
  '/konto/adress',
  '/konto/losenord',
  '/konto/nycklar',
  '/konto/kalender',
]

const staffScreens = [
  '/personal/an-lycksele/efterfragan',
  '/personal/an-lycksele/efterfragan?kommun=2481&yrke=nurse',
  '/personal/an-lycksele/efterfragan/forfragan?del=y~nurse~~2481&del=y~nurse~~2422',
  '/personal/an-lycksele/forfragningar',
  '/personal/an-lycksele/tentaanmalningar',
  '/personal/an-lycksele/tentaavgifter',
  '/personal/an-lycksele/kolista',
  '/personal/an-lycksele/kurser',
  '/personal/an-lycksele/serier',
  '/personal/an-lycksele/serier/ny',
  '/personal/an-lycksele/personer',
  '/personal/an-lycksele/personer?sok=ma',
  '/personal/an-lycksele/godkanda',
  '/personal/an-lycksele/taggar',
  '/personal/an-lycksele/tentor-material',
  '/personal/an-lycksele/kalendrar',
  '/personal/an-lycksele/tentapass',
  '/personal/an-lycksele/tentapass/ny',
  '/personal/an-lycksele/tentavakter',
  '/personal/an-lycksele/tentavakter/timmar',
  '/personal/an-lycksele/kalendrar/adresser',
  '/personal/an-lycksele/kalendrar/prenumerationer',
]

const desk = '/personal/an-lycksele'
const deskScreens = [
  desk,
  `${desk}?dag=2026-11-24`,
  `${desk}?dag=2026-11-29`,
  `${desk}?sok=ni`,
  `${desk}/ny-bokning`,
  `${desk}/ny-bokning?sok=ni`,
  `${desk}/incheckning`,
  `${desk}/skyltar`,
  `${desk}/logg`,
  `${desk}/installningar`,
  `${desk}/statistik`,
  `${desk}/statistik?period=egen&fran=2026-11-09`,
]

const managerScreens = [
  `${desk}/start`,
  `${desk}/stangningar`,
  `${desk}/stangningar/ny`,
  `${desk}/stangningar/regler`,
  `${desk}/oppettider`,
  `${desk}/oppettider/ny`,
  `${desk}/lokaler`,
  `${desk}/lokaler/ny`,
  `${desk}/lokaler/an-lycksele-studiesalen`,
  `${desk}/lokaler/an-lycksele-studiesalen/platser`,
  `${desk}/lokaler/an-lycksele-studiesalen/avveckling`,
  `${desk}/lokaler/an-lycksele-studiesalen/bild`,
  `${desk}/regler`,
  `${desk}/regler?lokal=an-lycksele-studiesalen`,
  `${desk}/berorda`,
  `${desk}/tentaregler`,
  `${desk}/gallring`,
  `${desk}/samarbeten`,
  `${desk}/samarbeten/nytt`,
  `${desk}/samarbeten/exempelgymnasiet`,
  `${desk}/samarbeten/exempelgymnasiet/avslut`,
  `${desk}/serier/ny?samarbete=exempelgymnasiet`,
]

const officeScreens = [
  '/larosaten/ltu',
  '/larosaten/ltu/anmalningar',
  '/larosaten/ltu/anmalningar?visa=besvarade',
  '/larosaten/ltu/tentor',
  '/larosaten/ltu/tentor?nar=tidigare',
  '/larosaten/ltu/tentor/ny',
  '/larosaten/ltu/tentor/kopiera',
  '/larosaten/ltu/tentor/kopiera?fran=2026-11-23&till=2027-02-28&veckor=1',
  '/larosaten/ltu/tentor/kopiera?fran=x&veckor=0',
  '/larosaten/ltu/tentor/import',
  '/larosaten/ltu/regler',
  '/larosaten/ltu/kurser/inlasning',
  '/larosaten/ltu/efterfragan',
  '/larosaten/ltu/medarbetare',
  '/larosaten/ltu/logg',
]

/** Colours differ by scheme, layout by width: two of the four say it all. */
const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const

interface Looks {
  /** The page as it stands, in both looks: to load it anew for the second would double the time of this file. */
  expectLooks: () => Promise<void>
  /** Goes to each of these addresses, and looks. */
  lookAt: (paths: readonly string[]) => Promise<void>
}

const test = base.extend<Looks>({
  expectLooks: async ({ page, expectAccessible }, use) => {
    await use(async () => {
      for (const { colorScheme, width } of looks) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await expectFits(page)
        await expectAccessible()
      }
    })
  },
  lookAt: async ({ page, expectLooks }, use) => {
    await use(async (paths) => {
      for (const path of paths) {
        await page.goto(path)
        await expectLooks()
      }
    })
  },
})
test.slow()

test('axe finds nothing on what anybody sees', async ({ lookAt }) => {
  await lookAt(visitorScreens)
})

test('axe finds nothing on exams, doors and links', async ({ lookAt }) => {
  await lookAt(doorScreens)
})

test('axe finds nothing on what a learner sees', async ({ page, signInAs, lookAt }) => {
  await signInAs('learner@demo.larplats.example')
  await lookAt(learnerScreens)
  await page.goto('/bokningar')
  await page.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link').click()
  const booking = new URL(page.url()).pathname
  await lookAt([booking, `${booking}/flytt`, `${booking}/avbokning`, `${booking}/flytt?start=${start}`])
})

test('axe finds nothing on what the contact of an organisation sees', async ({ signInAs, lookAt }) => {
  await signInAs('learner2@demo.larplats.example')
  await lookAt([
    '/konto/samarbeten',
    '/konto/samarbeten/exempelgymnasiet/bokning?lokal=x&dag=fel',
    `/lokaler/an-lycksele-datorsalen/bokning?start=${start}&samarbete=exempelgymnasiet`,
    `/lokaler/an-lycksele-datorsalen/bokning?start=${encodeURIComponent('2026-11-28T12:00:00Z')}&samarbete=exempelgymnasiet`,
  ])
})

test('axe finds nothing on what an editor of courses sees', async ({ page, signInAs, lookAt }) => {
  await signInAs('courses@demo.larplats.example')
  await lookAt([
    '/larosaten/ltu/kurser',
    '/larosaten/ltu/kurser?sok=finns+inte',
    '/larosaten/ltu/kurser/ny',
    '/larosaten/ltu/kurser/fil',
    '/larosaten/ltu/kurser/kopiering',
  ])
  await page.goto('/larosaten/ltu/kurser')
  const course = (await page.locator('main li a.font-semibold').first().getAttribute('href')) ?? ''
  const val = course.split('/').at(-1)
  await lookAt([
    course,
    `${course}/redigering`,
    '/larosaten/ltu/kurser/publicering?alla=ja&termin=VT27',
    ...['publicering', 'kopiering', 'installning', 'borttagning'].map(
      (deed) => `/larosaten/ltu/kurser/${deed}?val=${val}`,
    ),
  ])
})

test('axe finds nothing on what an exam office sees', async ({ page, signInAs, lookAt }) => {
  await signInAs('university@demo.larplats.example')
  await lookAt(officeScreens)
  await page.goto('/larosaten/ltu/tentor')
  const sitting = (await page.locator('main section a').first().getAttribute('href')) ?? ''
  await lookAt(['', '/klockslag', '/installning'].map((path) => sitting + path))
})

test('axe finds nothing on what a manager sees', async ({ page, signInAs, lookAt, expectLooks }) => {
  await signInAs('manager@demo.larplats.example')
  await lookAt(managerScreens)
  await page.goto('/personal/an-lycksele/medarbetare?klart=skickad')
  await expectLooks()
})

test('axe finds nothing on what staff see', async ({ signInAs, lookAt }) => {
  await signInAs('staff@demo.larplats.example')
  await lookAt(staffScreens)
})

test('axe finds nothing on the day of a desk', async ({ page, signInAs, lookAt, expectLooks }) => {
  await signInAs('manager@demo.larplats.example')
  await lookAt(deskScreens)
  await page.goto(`${desk}?dag=2026-11-24`)
  const booking = (await page.locator('tbody th a').first().getAttribute('href')) ?? ''
  await lookAt(['', '/avbokning', '/flytt', '/incheckning'].map((path) => booking + path))
  await page.goto(`${desk}/incheckning`)
  await lookAt([(await page.locator('[data-live] a').getAttribute('href')) ?? ''])
  await page.goto(`${desk}?dag=2026-11-24`)
  await page
    .getByRole('button', { name: /^Checka in/ })
    .first()
    .click()
  await expectLooks()
})

test('axe finds nothing on what a network’s coordinator sees', async ({ page, signInAs, lookAt }) => {
  await signInAs('network@demo.larplats.example')
  const demand = '/natverk/akademi-norr/efterfragan'
  await lookAt([demand, `${demand}/forfragan?del=y~nurse~~2422&del=y~nurse~~2462`])
  await page.goto(demand)
  const call = (await page.locator('#fragor ~ ul a').first().getAttribute('href')) ?? ''
  const need = (await page.locator('a[href$="/avslag"]').first().getAttribute('href')) ?? ''
  await lookAt([call, need])
})

test('axe finds nothing on a form that came back', async ({ page, expectLooks }) => {
  await page.goto('/skapa-konto')
  const form = page.getByRole('main').locator('form')
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true
  })
  await form.getByRole('button').click()
  await expectLooks()
})
