/** A real programme as Susa-navet had it, or rather its facts. Sources: docs/data-sources.md. */
export interface ProgrammeFact {
  universityId: string
  code: string
  title: string
  credits: number
  /** The half-year it begins in, year after year. */
  half: 'HT' | 'VT'
  /** Derived from the id of the instance of 2026 or 2027. */
  applicationCode: string
  level: 'preparatory' | 'first' | 'second'
  /** Ours: by the title. */
  isced: string
  profession: string
  /** Towns or counties that the title names as where it is taught or practised. */
  places: readonly string[]
}

type Row = [
  universityId: string,
  code: string,
  title: string,
  credits: number,
  half: 'HT' | 'VT',
  applicationCode: string,
  level: ProgrammeFact['level'],
  isced: string,
  profession: string,
  places?: string,
]

// biome-ignore format: a table
const rows: Row[] = [
  ['ltu', 'FVPSA', 'Specialistsjuksköterska med inriktning psykiatrisk vård', 60, 'VT', 'LTU-93599', 'second', '0913', 'nurse'],
  ['ltu', 'FVRPG', 'Röntgensjuksköterskeprogrammet', 180, 'VT', 'LTU-83164', 'first', '0913', 'nurse'],
  ['ltu', 'FVSPG', 'Sjuksköterskeprogrammet', 180, 'VT', 'LTU-83162', 'first', '0913', 'nurse'],
  ['miun', 'VOMAA', 'Masterprogram i omvårdnad', 120, 'HT', 'MIU-O7003', 'second', '0913', 'nurse'],
  ['miun', 'VPSYA', 'Specialistutbildning, Psykiatrisjuksköterska', 60, 'HT', 'MIU-O2201', 'second', '0913', 'nurse'],
  ['miun', 'VSSCG', 'Sjuksköterskeutbildning - decentraliserad - Sveg', 180, 'HT', 'MIU-O7973', 'first', '0913', 'nurse', 'Sveg'],
  ['miun', 'VSSKG', 'Sjuksköterskeutbildning', 180, 'HT', 'MIU-O2781', 'first', '0913', 'nurse'],
  ['umu', 'VYBAR', 'Barnmorskeprogrammet, decentraliserad utb. - VFU inom Regionerna Norrbotten, Västerbotten, Västernorrland samt Jämtland', 90, 'VT', 'UMU-V3029', 'second', '0913', 'nurse', 'Norrbotten/Västerbotten/Västernorrland/Jämtland'],
  ['umu', 'VYBAU', 'Specialistsjuksköterskeprogrammet med inriktning mot hälso- och sjukvård för barn och ungdomar', 60, 'HT', 'UMU-V3002', 'second', '0913', 'nurse'],
  ['umu', 'VYDIS', 'Specialistsjuksköterskeprogrammet distriktssköterska, decentralisering - VFU i Umeå med omnejd och södra Lappland', 75, 'HT', 'UMU-V3006', 'second', '0913', 'nurse', 'Umeå'],
  ['umu', 'VYINT', 'Specialistsjuksköterskeprogrammet med inriktning mot intensivvård', 60, 'VT', 'UMU-V3021', 'second', '0913', 'nurse'],
  ['umu', 'VYOPE', 'Specialistsjuksköterskeprogrammet med inriktning mot operationssjukvård', 60, 'VT', 'UMU-V3025', 'second', '0913', 'nurse'],
  ['umu', 'VYPSY', 'Specialistsjuksköterskeprogrammet - psykiatrisk vård', 60, 'HT', 'UMU-V3036', 'second', '0913', 'nurse'],
  ['umu', 'VYSJK', 'Sjuksköterskeprogrammet, decentraliserad utbildning - Praktik i Skellefteå med omnejd och södra Lappland', 180, 'VT', 'UMU-P1325', 'first', '0913', 'nurse', 'Skellefteå'],
  ['ltu', 'LYFEG', 'Förskollärarprogram, erfarenhetsbaserat, distans Skellefteå', 210, 'HT', 'LTU-83156', 'first', '0112', 'preschool-teacher', 'Skellefteå'],
  ['ltu', 'LYFLG', 'Förskollärare', 210, 'HT', 'LTU-83154', 'first', '0112', 'preschool-teacher'],
  ['ltu', 'LYGLA', 'Grundlärare, inriktning mot förskoleklass och grundskola årskurs 1-3', 240, 'HT', 'LTU-83173', 'first', '0113', 'teacher'],
  ['ltu', 'LYGMA', 'Grundlärare, inriktning mot grundskolans årskurs 4-6, distans Luleå', 240, 'HT', 'LTU-83174', 'first', '0113', 'teacher', 'Luleå'],
  ['ltu', 'LYKPG', 'Kompletterande pedagogisk utbildning 90hp, inriktning gymnasiet', 90, 'HT', 'LTU-83169', 'first', '0114', 'teacher'],
  ['ltu', 'LYKUG', 'Kompletterande pedagogisk utbildning 60hp, inriktning 7-9', 60, 'HT', 'LTU-83171', 'first', '0114', 'teacher'],
  ['ltu', 'LYSLA', 'Speciallärarprogrammet specialisering mot matematikutveckling', 90, 'HT', 'LTU-93592', 'second', '0111', 'special-educator'],
  ['ltu', 'LYSPA', 'Specialpedagogprogrammet', 90, 'HT', 'LTU-93597', 'second', '0111', 'special-educator'],
  ['miun', 'ULFGG', 'Lärarutbildning - Grundlärare med inriktning mot arbete i förskoleklass och grundskolans årskurs 1-3', 240, 'HT', 'MIU-T3365', 'first', '0113', 'teacher'],
  ['miun', 'ULFÖG', 'Lärarutbildning - Förskollärare', 210, 'VT', 'MIU-T4640', 'first', '0112', 'preschool-teacher'],
  ['miun', 'ULGFG', 'Lärarutbildning - Grundlärare med inriktning mot arbete i fritidshem', 180, 'HT', 'MIU-T3243', 'first', '0113', 'teacher'],
  ['miun', 'ULGYG', 'Lärarutbildning - Ämneslärare med inriktning mot arbete i gymnasieskolan (Svenska)', 330, 'HT', 'MIU-M3173', 'first', '0114', 'teacher'],
  ['miun', 'ULÄUG', 'Lärarutbildning - Grundlärare med inriktning mot arbete i grundskolans årskurs 4-6', 240, 'HT', 'MIU-T3605', 'first', '0113', 'teacher'],
  ['miun', 'UPEAG', 'Lärarutbildning - Kompletterande pedagogisk utbildning, Ämneslärare med inriktning mot gymnasiet - Fysik (FYSI)', 60, 'VT', 'MIU-T3584', 'first', '0114', 'teacher'],
  ['miun', 'UPEDG', 'Lärarutbildning - Kompletterande pedagogisk utbildning - Ämneslärare 7-9, ett ämne (NY06)', 90, 'HT', 'MIU-T3473', 'first', '0114', 'teacher'],
  ['miun', 'UPEGG', 'Kompletterande pedagogisk utbildning, Grundlärarutbildning med inr mot arbete i förskoleklass och grundskolans åk 1-3', 75, 'VT', 'MIU-T3332', 'first', '0113', 'teacher'],
  ['umu', 'LYFSK', 'Förskollärarprogrammet', 210, 'VT', 'UMU-P1601', 'first', '0112', 'preschool-teacher'],
  ['umu', 'LYGRM', 'Grundlärarprogrammet - grundskolans åk 4-6 - Arbetsintegrerad utbildning - distans med campusträffar', 240, 'HT', 'UMU-V1616', 'first', '0113', 'teacher'],
  ['umu', 'LYKPU', 'Kompletterande pedagogisk utbildning för årskurs 7 - 9 och gymnasiet - Språk - distans med campusträffar', 90, 'HT', 'UMU-P6010', 'first', '0114', 'teacher'],
  ['umu', 'LYSPE', 'Specialpedagogprogrammet - Allmäninriktning - distans med campusträffar', 90, 'HT', 'UMU-V6310', 'second', '0111', 'special-educator'],
  ['umu', 'LYSPL', 'Speciallärarprogrammet - Språk-, skriv- och läsutveckling - distans med campusträffar', 90, 'HT', 'UMU-V6400', 'second', '0111', 'special-educator'],
  ['umu', 'LYULA', 'Utlandsutbildade lärares vidareutbildning (ULV) - distans med campusträffar', 150, 'HT', 'UMU-86000', 'first', '0113', 'teacher'],
  ['umu', 'LYVAL', 'Vidareutbildning av lärare (VAL)', 120, 'VT', 'UMU-VAV27', 'first', '0113', 'teacher'],
  ['umu', 'LYYRK', 'Yrkeslärarprogrammet - distans med campusträffar', 90, 'HT', 'UMU-P6300', 'first', '0114', 'teacher'],
  ['miun', 'SSOPG', 'Socionomprogrammet', 210, 'HT', 'MIU-P4801', 'first', '0923', 'social-worker'],
  ['umu', 'SYSOC', 'Socionomprogrammet', 210, 'VT', 'UMU-P1219', 'first', '0923', 'social-worker'],
  ['umu', 'MYLOP', 'Senare del av Logopedprogrammet på distans, praktik inom Norrbotten, Västerbotten, Västernorrland samt Jämtland/Härjedalen, Termin 2', 210, 'VT', 'UMU-S3011', 'first', '0915', 'health', 'Norrbotten/Västerbotten/Västernorrland/Jämtland'],
  ['umu', 'SGVAD', 'Vårdadministrativa programmet', 180, 'HT', 'UMU-P1286', 'first', '0910', 'health'],
  ['umu', 'VYBIA', 'Studieort Östersund/Sunderbyn: Biomedicinsk analytikerprogrammet - Laboratoriemedicin, decentraliserad utbildning', 180, 'HT', 'UMU-P1334', 'first', '0914', 'health', 'Östersund/Sunderbyn'],
  ['miun', 'TBADX', 'Basår/behörighetsgivande utbildning - decentraliserat - Ånge', 60, 'HT', 'MIU-G7391', 'preparatory', '0011', '', 'Ånge'],
  ['miun', 'TBASX', 'Basår/behörighetsgivande utbildning - decentraliserat - Strömsund', 60, 'HT', 'MIU-G7881', 'preparatory', '0011', '', 'Strömsund'],
  ['miun', 'TAUMG', 'Automationsingenjör', 180, 'HT', 'MIU-D2691', 'first', '0714', 'engineer'],
  ['miun', 'TEING', 'Energiingenjör', 180, 'HT', 'MIU-H2601', 'first', '0713', 'engineer'],
  ['miun', 'TEKOG', 'Ekoingenjör', 180, 'HT', 'MIU-H5533', 'first', '0712', 'engineer'],
  ['miun', 'TEKRG', 'Elkraftingenjör', 180, 'HT', 'MIU-D2631', 'first', '0713', 'engineer'],
  ['miun', 'TINSG', 'Informatik med inriktning systemutveckling', 180, 'HT', 'MIU-K5855', 'first', '0613', ''],
  ['miun', 'TWEUG', 'Webbutveckling', 120, 'HT', 'MIU-D3395', 'first', '0613', ''],
  ['miun', 'UPROA', 'Magisterprogram i pedagogik med inriktning mot professionsutveckling', 60, 'HT', 'MIU-T3833', 'second', '0111', ''],
  ['miun', 'VARMA', 'Magisterprogram - Arbetsmiljöstrateg', 60, 'VT', 'MIU-O4920', 'second', '1022', ''],
  ['miun', 'VDISA', 'Specialistutbildning, Distriktssköterska', 75, 'HT', 'MIU-O7723', 'second', '0913', 'nurse'],
  ['miun', 'VFOGA', 'Magisterprogrammet i folkhälsovetenskap', 60, 'HT', 'MIU-O2751', 'second', '0910', ''],
  ['miun', 'VFOHG', 'Folkhälsovetenskapliga programmet', 180, 'VT', 'MIU-O2340', 'first', '0910', ''],
  ['miun', 'VFOMA', 'Masterprogrammet i folkhälsovetenskap', 120, 'HT', 'MIU-O2861', 'second', '0910', ''],
  ['miun', 'VHREG', 'Programmet för hälsa och rehabilitering i arbetslivet', 180, 'HT', 'MIU-O5003', 'first', '0923', ''],
  ['miun', 'VIDRG', 'Idrottsvetenskapligt program', 180, 'HT', 'MIU-O4231', 'first', '1014', ''],
  ['miun', 'VPSHG', 'Programmet för psykisk hälsa/ohälsa - särskild komplicerad problematik', 120, 'HT', 'MIU-O3463', 'first', '0913', ''],
  ['umu', 'LYSYV', 'Studie- och yrkesvägledarprogrammet - distans med campusträffar', 180, 'HT', 'UMU-P1658', 'first', '0111', 'counsellor'],
  ['umu', 'NGAPO', 'Apotekarprogrammet', 300, 'HT', 'UMU-P1576', 'first', '0916', 'health'],
  ['umu', 'RGTEO', 'Teologprogrammet - kandidatutbildning', 180, 'VT', 'UMU-P1121', 'first', '0221', ''],
  ['umu', 'SGKOV', 'Kostvetarprogrammet', 180, 'HT', 'UMU-P1234', 'first', '0915', 'health'],
  ['umu', 'SGPED', 'Kandidatprogram i pedagogik', 90, 'VT', 'UMU-P2033', 'first', '0111', ''],
]

/** Distance and decentralised programmes of three universities, as they were published for 2026 and 2027. */
export const sampleProgrammes: ProgrammeFact[] = rows.map(
  ([universityId, code, title, credits, half, applicationCode, level, isced, profession, places = '']) => ({
    universityId,
    code,
    title,
    credits,
    half,
    applicationCode,
    level,
    isced,
    profession,
    places: places.split('/').filter(Boolean),
  }),
)
