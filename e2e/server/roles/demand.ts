import type { DemandScene } from '../demand-scene'
import { type Asked, desk, type Expected, office, same, signedIn } from './answers'

/** What belongs to a network: who coordinates it sees it, and nobody else. */
const network = (status: number): Expected => ({ visitor: 303, others: 404, coordinator: status })

/** A keeper's pages: its own call and not the other's. */
const keeper = (
  route: string,
  base: string,
  { cell, need }: DemandScene,
  [own, other]: [string, string],
  may: typeof desk,
): Record<string, Asked[]> => ({
  [`${route}/efterfragan`]: [
    ['GET', `${base}/efterfragan`, may(200)],
    ['GET', `${base}/efterfragan?kommun=x&yrke=x&termin=x`, may(200)],
  ],
  [`${route}/efterfragan/forfragan`]: [
    ['GET', `${base}/efterfragan/forfragan?del=x`, may(302)],
    ['GET', `${base}/efterfragan/forfragan?del=${cell}`, may(200)],
    ['POST', `${base}/efterfragan/forfragan?del=${cell}`, may(422)],
  ],
  [`${route}/efterfragan/forfragan/forhandsgranskning`]: [
    ['GET', `${base}/efterfragan/forfragan/forhandsgranskning?del=${cell}`, may(200)],
    ['POST', `${base}/efterfragan/forfragan/forhandsgranskning?del=${cell}`, may(422)],
  ],
  [`${route}/efterfragan/forfragningar/:call`]: [
    ['GET', `${base}/efterfragan/forfragningar/${own}`, may(200)],
    ['GET', `${base}/efterfragan/forfragningar/${other}`, may(404)],
  ],
  [`${route}/efterfragan/behov/:need/visning`]: [
    ['GET', `${base}/efterfragan/behov/${need}/visning`, may(302)],
    ['POST', `${base}/efterfragan/behov/finns-inte/visning`, may(404)],
  ],
  [`${route}/efterfragan/behov/:need/avslag`]: [
    ['GET', `${base}/efterfragan/behov/${need}/avslag`, may(200)],
    ['GET', `${base}/efterfragan/behov/finns-inte/avslag`, may(404)],
    ['POST', `${base}/efterfragan/behov/${need}/avslag`, may(422)],
  ],
})

/** Every route of what people would study where they live, and what every role is answered there. */
export const demandRows = (
  demand: DemandScene,
  { centre, university }: { centre: string; university: string },
): Record<string, Asked[]> => ({
  efterfragan: [
    ['GET', '/efterfragan', same(200)],
    ['GET', '/efterfragan?kommun=x', same(200)],
  ],
  arbetsgivare: [
    ['GET', '/arbetsgivare', same(200)],
    ['POST', '/arbetsgivare', same(422), { behov: 'x'.repeat(601) }],
  ],
  intresse: [
    ['GET', '/intresse', signedIn(200)],
    ['GET', '/intresse?kurs=finns-inte', signedIn(404)],
    ['POST', '/intresse', signedIn(422)],
  ],
  'intresse/fil.json': [['GET', '/intresse/fil.json', signedIn(200)]],
  'intresse/borttagning': [
    ['GET', '/intresse/borttagning', signedIn(302)],
    ['POST', '/intresse/borttagning', signedIn(303)],
  ],
  'intresse/:wish/borttagning': [
    ['GET', '/intresse/finns-inte/borttagning', signedIn(302)],
    ['POST', '/intresse/finns-inte/borttagning', signedIn(303)],
  ],
  // Mail programs look at links: nothing but a page, and what is not ours leads to it.
  'lank/efterfragan': [['GET', '/lank/efterfragan?k=x', same(404)]],
  'lank/efterfragan/svar': [
    ['GET', '/lank/efterfragan/svar?k=x', same(404)],
    ['POST', '/lank/efterfragan/svar?k=x', same(303)],
  ],
  'lank/behov': [['GET', '/lank/behov?k=x', same(404)]],
  ...Object.fromEntries(
    ['bekraftelse', 'borttagning'].map((deed): [string, Asked[]] => [
      `lank/behov/${deed}`,
      [
        ['GET', `/lank/behov/${deed}?k=x`, same(302)],
        ['POST', `/lank/behov/${deed}?k=x`, same(303)],
      ],
    ]),
  ),
  ...keeper('personal/:centre', `/personal/${centre}`, demand, [demand.ofCentre, demand.ofNetwork], desk),
  natverk: [['GET', '/natverk', { ...signedIn(200), coordinator: 302 }]],
  ...keeper(
    'natverk/:network',
    `/natverk/${demand.network}`,
    demand,
    [demand.ofNetwork, demand.ofCentre],
    network,
  ),
  'larosaten/:university/efterfragan': [['GET', `/larosaten/${university}/efterfragan`, office(200)]],
  'larosaten/:university/efterfragan/:call': [
    ['GET', `/larosaten/${university}/efterfragan/${demand.ofNetwork}`, office(200)],
    ['GET', `/larosaten/${university}/efterfragan/finns-inte`, office(404)],
  ],
  'larosaten/:university/efterfragan/:call/svar': [
    ['GET', `/larosaten/${university}/efterfragan/${demand.ofNetwork}/svar`, office(200)],
    ['POST', `/larosaten/${university}/efterfragan/${demand.ofNetwork}/svar`, office(422)],
  ],
})
