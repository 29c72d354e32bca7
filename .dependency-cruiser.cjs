/** The arrows of the Handbook: who may import whom. Type-only imports count. */
const capabilities = [
  'identity',
  'centres',
  'availability',
  'people',
  'booking',
  'courses',
  'exams',
  'calendars',
  'displays',
  'messages',
  'figures',
]
const any = `(${capabilities.join('|')})`
const persons = ['visitor', 'learner', 'staff', 'university', 'network', 'feeds']

const test = '\\.test\\.tsx?$'
const code = { pathNot: test }

/** A capability may only look at those to its left. */
const leftToRight = capabilities.map((name, at) => ({
  name: `${name}-looks-left`,
  comment: `Capabilities stand in a row, ${capabilities.join(' · ')}: ${name} may import those before it. Move the code, or carry the fact there from the verb.`,
  severity: 'error',
  from: { path: `^app/${name}/`, ...code },
  to: { path: `^app/(${capabilities.slice(at + 1).join('|') || 'nothing'})/` },
}))

const apart = persons.map((person) => ({
  name: `${person}-screens-alone`,
  comment:
    'A screen never imports another person’s screens: what both need is a part of a capability, or ui.',
  severity: 'error',
  from: { path: `^app/screens/${person}/` },
  to: { path: '^app/screens/', pathNot: `^app/screens/${person}/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files import downhill. Take out what both need into a third file below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-imports-routes-or-screens',
      comment: 'Screens are the top. What a screen has that others want belongs in a capability or in ui.',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: `^app/(screens|routes)/|^app/routes\\.ts$|${test}` },
      to: { path: '^app/(routes\\.ts|routes/|screens/)' },
    },
    {
      name: 'routes-are-a-list',
      comment: 'Routes name screens by their file; they import nothing of the product.',
      severity: 'error',
      from: { path: '^app/routes(\\.ts$|/)' },
      to: { path: '^(app|db)/', pathNot: '^app/routes/' },
    },
    {
      name: 'screens-never-touch-the-store',
      comment: 'A screen calls a verb or a read (list.server.ts …); SQL and transactions are below those.',
      severity: 'error',
      from: { path: '^app/(screens/|root\\.tsx)' },
      to: { path: `^db/|^app/${any}/(.*store|.*steps)\\.server\\.ts$|drizzle-orm` },
    },
    ...apart,
    ...leftToRight,
    {
      name: 'others-come-in-by-steps',
      comment:
        'Inside another capability’s write only its steps may be called, never its verbs, reads or store.',
      severity: 'error',
      from: { path: `^app/${any}/.*\\.server\\.ts$`, ...code },
      to: {
        path: `^app/${any}/.*\\.server\\.ts$`,
        pathNot: ['^app/$1/', 'steps\\.server\\.ts$'],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules and nouns know no store, no React, no zod, no environment: carry the facts in as arguments.',
      severity: 'error',
      from: {
        path: `^app/${any}/[^/]+\\.ts$`,
        pathNot: ['\\.server\\.ts$', test, '/(form|.*-form|reasons|.*-text)\\.ts$'],
      },
      to: { path: '\\.server\\.ts$|^db/|(^|/)node_modules/(react|zod|drizzle-orm|@remix-run)/' },
    },
    {
      name: 'drizzle-in-stores',
      comment: 'SQL is written in stores and in db; ask the store instead.',
      severity: 'error',
      from: { path: '^app/', pathNot: 'store\\.server\\.ts$|\\.test\\.ts$' },
      to: { path: '(^|/)node_modules/drizzle-orm/' },
    },
    {
      name: 'stores-know-their-noun',
      comment: 'A store knows SQL and nouns; what it needs beyond is carried to it.',
      severity: 'error',
      from: { path: '^app/.*store\\.server\\.ts$' },
      to: { path: '^app/.*\\.server\\.ts$|^app/(ui|i18n|screens)/', pathNot: 'store\\.server\\.ts$' },
    },
    {
      name: 'lucia-in-one-file',
      comment:
        'The library is frozen upstream: only identity/session.server.ts knows it, so that it can be replaced.',
      severity: 'error',
      from: { pathNot: '^app/identity/session\\.server\\.ts$' },
      to: { path: '(^|/)node_modules/lucia/' },
    },
    {
      name: 'ui-and-lib-are-the-floor',
      comment: 'ui and lib could ship in another product: they know no noun of the trade.',
      severity: 'error',
      from: { path: '^app/(ui|lib)/' },
      to: { path: `^app/(${capabilities.join('|')}|screens)/|^db/` },
    },
    {
      name: 'lib-below-all',
      severity: 'error',
      comment: 'lib stands below ui and i18n.',
      from: { path: '^app/lib/' },
      to: { path: '^app/(ui|i18n|paths)' },
    },
    {
      name: 'paths-import-nothing',
      comment: 'paths.ts is read by everybody, so it and its parts read nobody.',
      severity: 'error',
      from: { path: '^app/paths(\\.ts$|/)', ...code },
      to: { path: '.', pathNot: '^app/paths/' },
    },
    {
      name: 'paths-by-one-name',
      comment: 'Links are written with `paths`; its parts are for paths.ts alone.',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/paths(\\.ts$|\\.test\\.ts$|/)' },
      to: { path: '^app/paths/' },
    },
    {
      name: 'db-knows-no-trade',
      comment:
        'db offers tables and transactions; of the app it may know types of lib. Builders and sample data may also use lib and nouns.',
      severity: 'error',
      from: { path: '^db/', pathNot: `^db/(made|make[-a-z]*|booking-rows)\\.ts$|^db/seed/|${test}` },
      to: { path: '^app/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-types-of-lib-only',
      comment: 'db may know types of lib, nothing else of the app.',
      severity: 'error',
      from: { path: '^db/', pathNot: `^db/(made|make[-a-z]*|booking-rows)\\.ts$|^db/seed/|${test}` },
      to: { path: '^app/', pathNot: '^app/lib/' },
    },
    {
      name: 'sample-data-knows-nouns',
      comment: 'Builders and sample data may use lib, nouns, rules and steps, never verbs, reads or stores.',
      severity: 'error',
      from: { path: `^db/(made|make[-a-z]*|booking-rows)\\.ts$|^db/seed/`, ...code },
      to: { path: '^app/(screens|ui|i18n)/|^app/.*\\.server\\.ts$', pathNot: 'steps\\.server\\.ts$' },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.config\\.',
          test,
          '^e2e/',
          '^db/aside-worker\\.mjs$',
          '^app/(routes|paths)\\.ts$',
          '^app/screens/',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(build|test-results|node_modules/\\.cache)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
