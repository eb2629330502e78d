/** An outline of a draft with what should be found in it. */
export interface OutlineCase {
  readonly name: string;
  readonly framework: string;
  /**
   * A row for each heading; a sentence is written below it, unless it ends with “(empty)”. “\n” is a line break within
   * the row. What follows “<-” are the rules that should report it.
   */
  readonly outline: string;
  /** Whether all themes are there, so that one that is missing is reported. */
  readonly isWhole?: boolean;
}

const cqc = 'cqc-local-authority';
const provider = 'cqc-provider';
const ilacs = 'ofsted-ilacs-self-evaluation';
const ombudsman = 'ombudsman-response';
const peers = 'lga-peer-review';
const partnership = 'safeguarding-partnership-annual-report';

const understood: readonly OutlineCase[] = [
  {
    name: 'nothing is wrong in a whole draft',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## About Harrowmere
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Theme 2: Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 3: How the local authority ensures safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ## What comes next`,
  },
  {
    name: 'numbers, labels and letters before titles',
    framework: cqc,
    outline: `
      ## Section 3: Working with people
      ### 3.1 Assessing needs
      ### QS2 – Supporting people to live healthier lives
      ### (c) Equity in experience and outcomes
      ## 4. Theme 2: Providing support
      ### Statement 4 of 9: Care provision, integration and continuity
      ### Quality statement five: Partnerships and communities`,
  },
  {
    name: 'capitals, ampersands, serial commas, full stops and colons',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support:
      ### Care provision, integration, & continuity
      ### Partnerships & Communities
      ## THEME 4: LEADERSHIP
      ### GOVERNANCE, MANAGEMENT & SUSTAINABILITY
      ### Learning, Improvement, and Innovation.`,
  },
  {
    name: 'headings that are underlined',
    framework: cqc,
    outline: String.raw`
      Theme 4: Leadership\n===================
      Governance, management and sustainability\n---
      Learning, improvement and innovation\n---`,
  },
  {
    name: 'headings with emphasis, a link and closing marks',
    framework: cqc,
    outline: `
      ## **Theme 4: Leadership**
      ### [Governance, management and sustainability](#governance)
      ### *Learning*, improvement and innovation ###`,
  },
  {
    name: 'headings in two languages, or with a note in brackets',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions / Systemau diogel
      ### Diogelu | Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability (including our budget)
      ### Learning, improvement and innovation`,
  },
  {
    name: 'one heading a slide, several of them repeated',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ### Learning, improvement and innovation
      ### Learning, improvement and innovation`,
  },
  {
    name: 'slides that say which they are, one of them repeated, and no themes',
    framework: cqc,
    outline: `
      # Adults in Harrowmere
      ## Slide 1. Our place
      ## Slide 2. Assessing needs
      ## Slide 3. Assessing needs
      ## Slide 4: Supporting people to live healthier lives
      ## Slide 5 – Equity in experience and outcomes
      ## Slide 6. Care provision, integration and continuity
      ## Slide 7. Partnerships and communities
      ## Slide 8. Our workforce
      ## Slide 9. Safe systems, pathways and transitions
      ## Slide 10. Safeguarding
      ## Slide 11. Governance, management and sustainability
      ## Slide 12. Learning, improvement and innovation`,
    isWhole: true,
  },
  {
    name: 'sections that say that they go on',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ### Governance, management and sustainability (continued)
      ### Learning, improvement and innovation (2 of 2)
      ### Learning, improvement and innovation – part 3
      ### Learning, improvement and innovation cont’d`,
  },
  {
    name: 'a theme’s heading on each of its pages',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ## Theme 4: Leadership
      ### Learning, improvement and innovation`,
  },
  {
    name: 'sentences as headings below statements',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      #### Safeguarding adults is everybody’s business.
      #### Leadership makes the difference to safety.
      ### Safeguarding
      #### We assess needs and risks together with people.
      #### We are working with people who neglect themselves.`,
  },
  {
    name: 'statements at another level, all of them',
    framework: cqc,
    outline: `
      # Theme 2: Providing support
      ## Care provision, integration and continuity
      ## Partnerships and communities
      # Theme 4: Leadership
      ## Governance, management and sustainability
      ## Learning, improvement and innovation`,
  },
  {
    name: 'statements one level deeper in a draft with chapters',
    framework: cqc,
    outline: `
      # Self-assessment
      ## Chapter 2: our assessment
      ### Theme 3: Ensuring safety within the system
      #### Safe systems, pathways and transitions
      #### Safeguarding
      ### Theme 4: Leadership
      #### Governance, management and sustainability
      #### Learning, improvement and innovation
      ## Chapter 3: our plan`,
  },
  {
    name: 'a summary that names the statements first',
    framework: cqc,
    outline: `
      ## At a glance
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding`,
  },
  {
    name: 'a statement’s words in an introduction, an appendix and a deeper heading',
    framework: cqc,
    outline: `
      ## About us
      ### Safeguarding
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      #### Safeguarding
      ### Safeguarding
      ## Appendix
      ### Glossary`,
  },
  {
    name: 'headings beside statements that every document has',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Introduction
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ### Case study: Amira’s story
      ### Next steps`,
  },
  {
    name: 'themes without statements that speak of themes of something else',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Theme 1: Waiting times
      #### Theme 2: Being heard
      ### Learning, improvement and innovation`,
  },
  {
    name: 'parts in bold type, with and without a colon',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      ### Learning, improvement and innovation
      **Areas of strength** <- writing/bold-as-heading
      **Areas for development:**`,
  },
  {
    name: 'parts in other words than the framework’s, and none that is missing',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### What we do well
      #### Where improvement is needed
      ### Learning, improvement and innovation
      #### 1. WHAT WE DO WELL
      #### 2. Where improvement is needed (continued)`,
  },
  {
    name: 'a draft that has one part here and another there',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Areas of strength
      ### Supporting people to live healthier lives
      #### How we know
      ### Equity in experience and outcomes
      #### Carers’ voices`,
  },
  {
    name: 'parts twice in every section, as slides have them',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas of strength
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas of strength`,
  },
  {
    name: 'a whole self-evaluation, optional headings left out',
    framework: ilacs,
    outline: `
      # Self-evaluation
      ## Introduction
      ## Key messages
      ## Leadership and management
      ### What we know
      ### How do we know it?
      ### Next steps
      ## Early help
      ### What we know
      ### How we know
      ### Our plans for the next 12 months
      ## MASH (front door), assessment and intervention
      ### What we know
      ### How we know
      ### Next steps
      ## Children in need, or subject to a child protection plan
      ### What we know
      ### How we know
      ### Next steps
      ## Vulnerable adolescents
      ### What we know
      ### How we know
      ### Next steps
      ## Children in care & permanence
      ### What we know
      ### How we know
      ### Next steps
      ## Care leavers
      ### What we know
      ### How we know
      ### Next steps
      ## Voices
      ### What we know
      ### How we know
      ## How do we know it?`,
  },
  {
    name: 'a whole response to the Ombudsman',
    framework: ombudsman,
    outline: `
      # Response to the Ombudsman
      ## 1. Summary
      ## 2. Recommendations
      ## 3. Reasons
      ## 4. Introduction and background
      ### 4.1 The Ombudsman’s recommendations
      ## 5. Proposal and issues
      ### 5.1 Recommendations and status of action <- missing-table
      ### 5.2 Prevention of future occurrence
      ## 6. Consultation
      ## 7. FINANCIAL IMPLICATIONS
      ## 8. Legal implications
      ## 9. Other implications`,
  },
  {
    name: 'key questions with their numbers, and nothing else',
    framework: provider,
    outline: `
      ## Key question 4: Responsive
      ### Person centred care
      ### Care provision, integration and continuity
      ### Providing information
      ### Listening to and involving people
      ### Equity in access
      ### Equity in experience and outcomes <- renamed-heading
      ### Planning for the future`,
  },
];

const faulty: readonly OutlineCase[] = [
  {
    name: 'a statement is missing',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      ### Assessing needs
      ### Equity in experience and outcomes`,
  },
  {
    name: 'the first statement is missing',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support <- missing-statement
      ### Partnerships and communities`,
  },
  {
    name: 'no statement of a theme is there',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support <- missing-statement
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme is missing with all that belongs to it',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment <- missing-theme
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme’s heading is missing, its statements are there',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ### Care provision, integration and continuity <- missing-theme
      ### Partnerships and communities
      ## Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme has other words altogether, and its statements say which it is',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Keeping Harrowmere well <- renamed-heading
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme has other words, and half of its statements',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Keeping Harrowmere well <- renamed-heading, missing-statement
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'titles with a slip',
    framework: cqc,
    outline: `
      ## Theme 1: Working with peoples <- renamed-heading
      ### Asessing needs <- renamed-heading
      ### Supporting people to live a healthier life <- renamed-heading
      ### Equity in outcomes and experience <- renamed-heading`,
  },
  {
    name: 'a title that another council uses',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing and reviewing needs <- renamed-heading
      ### Supporting people to lead healthier lives
      ### 1.3 Tackling inequalities <- renamed-heading`,
  },
  {
    name: 'a title with more words, in its place',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding adults at risk of harm <- renamed-heading`,
  },
  {
    name: 'a title with other words, whose number follows',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### 3.1 Safe systems, pathways and transitions
      ### 3.2 Protecting people from harm <- renamed-heading`,
  },
  {
    name: 'a title with other words, in the one place that is free',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Protecting people from harm <- missing-statement`,
  },
  {
    name: 'a title with other words over the parts that statements have',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Areas of strength
      #### Areas for development
      ### Staying well <- renamed-heading
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'one missing, one renamed and one added',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing need <- renamed-heading
      ### Digital by choice <- missing-statement
      ### Equity in experience and outcomes
      ### Our buildings <- unknown-heading`,
  },
  {
    name: 'a statement under another theme',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ## Theme 4: Leadership
      ### Safeguarding <- misplaced-statement
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'two statements have changed their themes',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support
      ### Care provision, integration and continuity
      ### Safeguarding <- misplaced-statement
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Partnerships and communities <- misplaced-statement`,
  },
  {
    name: 'statements in another order',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Equity in experience and outcomes <- statement-order
      ### Assessing needs
      ### Supporting people to live healthier lives`,
  },
  {
    name: 'themes in another order',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership <- statement-order
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ## Theme 2: Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding`,
  },
  {
    name: 'a statement is there twice',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ### Safe systems, pathways and transitions <- duplicate-statement`,
  },
  {
    name: 'a statement is there twice, under two themes',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Safeguarding <- duplicate-statement
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a heading is there twice, one straight after the other',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions (empty)
      ### Safe systems, pathways and transitions <- duplicate-statement
      ### Safeguarding`,
  },
  {
    name: 'a theme is there twice, with all its statements',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 3: Ensuring safety within the system <- duplicate-statement
      ### Safe systems, pathways and transitions
      ### Safeguarding`,
  },
  {
    name: 'a theme’s heading comes back after another theme',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ## Theme 3: Ensuring safety within the system <- duplicate-statement
      ### Safeguarding`,
  },
  {
    name: 'a part is there twice',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      #### Areas of strength <- duplicate-statement
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a part under the wrong statement',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      #### Areas for development
      ### Learning, improvement and innovation <- missing-part
      #### Areas of strength`,
  },
  {
    name: 'a part above its statement, straight under the theme',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      #### Areas of strength
      ### Governance, management and sustainability <- missing-part
      #### Areas for development
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a part is missing that other sections have',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      ### Learning, improvement and innovation <- missing-part
      #### Areas of strength`,
  },
  {
    name: 'a part with a slip',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for developments <- renamed-heading
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a statement’s heading is gone, and its parts follow the one before',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      ### Assessing needs
      #### Areas of strength
      #### Areas for development
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'the first statement’s heading is gone, and its parts follow the theme',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      #### Areas of strength
      #### Areas for development
      ### Supporting people to live healthier lives
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a statement in bold type',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      **3.2 Safeguarding** <- missing-statement`,
  },
  {
    name: 'a statement’s title in bold where it does not belong',
    framework: cqc,
    outline: `
      ## In short
      **Safeguarding** <- writing/bold-as-heading
      ## Theme 3: Ensuring safety within the system <- missing-statement
      ### Safe systems, pathways and transitions`,
  },
  {
    name: 'a theme in bold type',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      **Theme 2: Providing support** <- missing-theme
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'all statements in bold type',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      **Safe systems, pathways and transitions** <- missing-statement
      **Safeguarding** <- missing-statement`,
  },
  {
    name: 'statements beside their theme',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ## Safe systems, pathways and transitions <- heading-level
      ## Safeguarding`,
  },
  {
    name: 'everything at one level',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ## Safe systems, pathways and transitions <- heading-level
      ## Areas of strength <- heading-level
      ## Areas for development
      ## Safeguarding
      ## Areas of strength <- heading-level
      ## Areas for development`,
  },
  {
    name: 'one statement beside its theme, others after it',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ## Assessing needs <- heading-level
      #### Carers
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes`,
  },
  {
    name: 'one statement too deep',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Supporting people to live healthier lives <- heading-level
      ### Equity in experience and outcomes`,
  },
  {
    name: 'a theme too deep',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ### Theme 2: Providing support <- heading-level
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme too high, with all that belongs to it',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      # Theme 2: Providing support <- heading-level
      ## Care provision, integration and continuity
      ### Our market
      ## Partnerships and communities
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a part beside its statement',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Areas of strength <- heading-level
      ### Areas for development
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a statement’s heading is gone, and headings of the writer’s own follow the theme',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      #### Carers
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes`,
  },
  {
    name: 'a theme’s heading is gone, and its statements follow a section of the writer’s own',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## 1. About Harrowmere
      ### 1.1 Our borough
      ### Assessing needs <- missing-theme
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'statements beside their theme, one with a slip and one at the right level',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ## Asessing needs <- renamed-heading, heading-level
      ### Supporting people to live healthier lives
      ## Equity in experience and outcomes`,
  },
  {
    name: 'statements beside their theme, with a heading of the writer’s own among them',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ## Safe systems, pathways and transitions <- heading-level
      ## Our pilot <- unknown-heading
      ## Safeguarding`,
  },
  {
    name: 'a part too deep, below a heading of the writer’s own',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Areas of strength
      #### Areas for development
      ### Supporting people to live healthier lives
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Amira’s story
      ##### Areas of strength <- heading-level
      #### Areas for development`,
  },
  {
    name: 'one slide too deep, in a draft without themes',
    framework: cqc,
    isWhole: true,
    outline: `
      # Adults in Harrowmere
      ## Slide 1. Assessing needs
      ## Slide 2. Supporting people to live healthier lives
      ### Slide 3. Equity in experience and outcomes <- heading-level
      ## Slide 4. Care provision, integration and continuity
      ## Slide 5. Partnerships and communities
      ## Slide 6. Safe systems, pathways and transitions
      ## Slide 7. Safeguarding
      ## Slide 8. Governance, management and sustainability
      ## Slide 9. Learning, improvement and innovation`,
  },
  {
    name: 'a level is skipped',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ##### Risk <- heading-level
      ##### Money
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a heading cuts a theme in two',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      ## What our data say <- unknown-heading
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes`,
  },
  {
    name: 'nothing of the framework is there',
    framework: cqc,
    isWhole: true,
    outline: `
      # Our year <- missing-theme
      ## Children
      ## Money`,
  },
  {
    name: 'sections without themes, some of them missing',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment <- missing-theme
      ## Assessing needs <- missing-statement
      ## Equity in experience and outcomes
      ## Care provision, integration and continuity
      ## Partnerships and communities
      ## Safe systems, pathways and transitions
      ## Safeguarding
      ## Money`,
  },
  {
    name: 'an empty section',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability (empty) <- empty-section
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a key question’s statement is missing, another is in its words of old',
    framework: provider,
    outline: `
      ## Effective <- missing-statement
      ### Assessing needs
      ### Delivering evidence based care and treatment
      ### How staff, teams and services work together
      ### Monitoring and improving outcomes
      ### Consent to care and treatment
      ## Key question 3: Caring
      ### Kindness, compassion and dignity
      ### Treating people as individual <- renamed-heading
      ### Independence, choice & control
      ### Responding to peoples’ immediate needs
      ### Workforce well-being and enablement`,
  },
  {
    name: 'a section is missing and two have changed places',
    framework: ombudsman,
    outline: `
      # Response to the Ombudsman <- missing-statement
      ## Summary
      ## Recommendations
      ## Reasons
      ## Introduction and background
      ### The Ombudsman’s recommendations
      ## Proposal and issues
      ### Prevention of future occurrence
      ### Recommendations and status of action <- missing-table, statement-order
      ## Legal implications
      ## Financial implications <- statement-order
      ## Other implications`,
  },
  {
    name: 'a heading below a section stands beside it',
    framework: ombudsman,
    outline: `
      # Response to the Ombudsman
      ## Summary
      ## Recommendations
      ## Reasons
      ## Introduction and background
      ## The Ombudsman’s recommendations <- heading-level
      ## Proposal and issues
      ### Recommendations and status of action <- missing-table
      ### Prevention of future occurrence
      ## Consultation
      ## Financial implications
      ## Legal implications
      ## Other implications`,
  },
  {
    name: 'required parts are missing, and a section with them has another name',
    framework: peers,
    outline: `
      # Peer review
      ## Headline messages
      ## Vision and strategy
      ### Strengths
      ### Areas for further consideration
      ## How we use our resources <- renamed-heading
      ### Strengths
      ### Areas for further consideration
      ## Partnership working <- missing-part
      ### Our strengths
      ## Recommendations`,
  },
  {
    name: 'sections of a partnership’s report in another order, one of them twice',
    framework: partnership,
    outline: `
      # Annual report
      ## Introduction
      ## Who was involved in 2024/25 and how do we work together?
      ## What have we learnt over the past year from serious incidents? <- statement-order, missing-table
      ## What is happening in Harrowmere and what does the data tell us?
      ## Findings from the multi-agency audit programme
      ### What is working well?
      ### Areas identified as needing improvement
      ### What did we do to take forward improvements and are continuing to do?
      ## Chair’s summary
      ### Neglect
      #### What were our priorities in 2023/24
      #### What did we do?
      #### Our priorities for the next 12 months
      ## Summary of findings from partner agencies
      ### Harrowmere Police
      #### What were our priorities in 2023/24
      #### What did we do?
      #### Our priorities for the next 12 months
      ## Our priorities
      ## Governance
      ### Independent scrutiny
      ## Membership
      ## Funding
      ## Our priorities <- duplicate-statement`,
  },
];

export const outlines: readonly OutlineCase[] = [...understood, ...faulty];
