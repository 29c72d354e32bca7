export const about = {
  site: {
    link: 'About this site and accessibility',
    title: 'About this site and accessibility',
    meta: 'Who runs Lärplats, how accessible it is, and how to tell about flaws.',
    lead: 'Who answers for this site, how accessible it is, and how to tell us when something does not work for you.',
    who: 'Who runs this site?',
    aim: 'How accessible is it?',
    law: 'The site is to follow the Swedish act on accessibility of digital public services (2018:1937). We build to WCAG 2.2 at level AA, which goes further than the act.',
    level:
      'We know of nothing that breaks the requirements. Nobody from outside has reviewed the site, so we cannot be certain.',
    done: 'What we have done',
    keyboard: 'Everything can be done with a keyboard alone, and you can see where you are.',
    script: 'Everything works without JavaScript.',
    narrow: 'Pages fit a screen 360 pixels wide, without scrolling sideways.',
    colour: 'Nothing is told by colour alone, and pages follow your dark mode setting.',
    errors: 'Errors in forms are told in words at the field and in a list on top.',
    map: 'All learning centres on the map are also in a list.',
    time: 'No page has a time limit. A code from a message is good for a while, and you can ask for a new one. You stay signed in until the account has been unused for {{count}} days.',
    tested: 'How we tested',
    automatic:
      'The tool axe goes through the pages at two widths, light and dark, before each new version. Finding, booking, moving and cancelling is tried with the keyboard alone.',
    notTested:
      'People who use screen readers or other aids have not tried the site yet. That is a gap in our testing.',
    report: 'Tell us about flaws',
    reportTo: 'Write to {{email}} if something is hard to use, or if you need something in another form.',
    reportCentre:
      'Tell your learning centre if something is hard to use, or if you need something in another form. Each centre’s page says how to reach it.',
    authority:
      'The Agency for Digital Government (Digg) supervises the act. If you are not content with the answer you can report it to them.',
    authorityLink: 'Report poor accessibility to Digg (in Swedish)',
    updated: 'This statement was written on 22 November 2026 and rests on our own assessment.',
  },
  operator: {
    named: 'This site is run by {{name}}.',
    unnamed: 'Whoever set this site up has not said who runs it. Ask your learning centre.',
    email: 'E-mail:',
  },
  privacy: {
    link: 'Personal data',
    title: 'Personal data',
    meta: 'What Lärplats keeps about you, why, for how long, and what your rights are.',
    lead: 'What is kept about you, why and for how long, and what your rights are. You can search and read without an account.',
    who: 'Who is responsible?',
    controller: '{{name}} is the controller of the data.',
    what: 'What is kept?',
    account:
      'Account: name, e-mail, language and, if you fill it in yourself, telephone, home municipality and that you have protected identity. The password is kept so that nobody can read it.',
    bookings: 'Bookings: room, time, number of people and what you write to the centre. Cancelled ones too.',
    centre:
      'At a centre: whether you came, places on waiting lists, approval, tags, suspension, notes of the staff, and who of the staff did what. When you are suspended it says until when. When staff book for you and you have no account, your name and a way to reach you are kept.',
    exams:
      'Exams: which exam and when, which attempt, education, the answers of the centre and the university, the fee and what happened on the day. Which kind of identification you showed is kept, never its number.',
    examSupport:
      'Support at exams: only if you write it yourself and agree. It may say something about your health, so it is kept apart and only used to arrange the support (article 9.2 a). On the exam’s page you can withdraw your consent at any time, and it is erased.',
    courses:
      'Courses: what you save, let us look for and say that you study, where you study, and the name you choose yourself for the study group. Messages of the study group are kept for a year.',
    letters:
      'Messages: which messages we have sent you, for a couple of months. A display at a door shows times and never names, and nobody can be recognised in the figures.',
    sessions:
      'Sign-ins: when you signed in and what kind of browser you used. Only you see them. For two years we remember which browsers you have used, so that we can tell you about a new one. API keys are kept as checksums.',
    invitations:
      'Invitations: when a centre invites you to work there, the address is kept until two months after the invitation ran out.',
    limits:
      'Protection against guessing and against many messages: checksums of network address and e-mail, for a day at most. The log holds no addresses, no names and nothing you search for.',
    cookies:
      'Cookies: one for signing in, one that knows the browser that you made the account or signed in with, one for the language and one for the town you chose last. While you wait for a code your e-mail is in a cookie, for an hour at most. None is used to follow you, and nothing is fetched from other sites.',
    why: 'Why?',
    purpose:
      'So that you can book, and so that the centre knows who is coming. For a municipality the legal basis is a task of public interest (Article 6.1 e of the GDPR).',
    seen: 'The centre where you have booked may see the booking. Other learners only see that a place is taken. The data is not sold, and given to nobody else unless the law demands it.',
    public:
      'At a municipality the data may become public documents; secrecy is then examined before anything is handed out. If you have protected identity, staff lists show a code instead of your name.',
    examSeen:
      'If you ask for an exam seat, the university is told your name, which exam, where and when you write, whether you have longer time or a room of your own, and whether you came. Staff who arrange support see what you wrote about it. The invigilator only sees what to do, never why. Your own calendar says nothing about support.',
    courseSeen:
      'The learning centre sees how many study a course there, not who. In a study group others only see the name that you have chosen and which learning centre you study from, and only if you have agreed. If somebody reports a message, the staff of the centre may read it. With protected identity you are never shown in a study group.',
    long: 'For how long?',
    sessionsLong: 'A sign-in ends when it has not been used for {{count}} days.',
    accountLong:
      'Account and bookings stay until whoever runs the site removes them by its rules, or removes them when you ask.',
    rights: 'Your rights',
    see: 'You can see and correct your details on the page Account, and see all your bookings on the page My bookings.',
    ask: 'You can ask for a copy, for something to be corrected, restricted or erased, and object to how the data is used. Erasure may have to wait where a law demands that something is kept.',
    askTo: 'Write to {{email}}.',
    askCentre: 'Turn to your learning centre.',
    complain:
      'If you think that the data is used wrongly you can complain to the Swedish Authority for Privacy Protection, which supervises this.',
    complainLink: 'Swedish Authority for Privacy Protection (IMY)',
  },
} as const
